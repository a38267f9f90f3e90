#include "shared/views/dialect/dialectbutton.h"

#include "shared/views/dialect/dialectpanel.h"
#include "shared/widgets/changes.h"
#include "ui_dialectdialog.h"

#include <QScreen>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr QSize kDialogSize(780, 520); // pixels
constexpr QSize kFrame(16, 40);        // about the size of a window manager's frame
constexpr qsizetype kShown = 28;       // characters of a name

} // namespace

DialectButton::DialectButton(Direction messages, QWidget *parent)
    : QToolButton(parent)
    , m_direction(messages)
    , m_ui(std::make_unique<Ui::DialectButton>())
{
    setObjectName(u"dialect"_s);
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QToolButton::clicked, this, &DialectButton::openDialog);
    readSavedNames();
    onChange(this, { QEvent::LanguageChange }, [this] { retranslate(); });
}

DialectButton::~DialectButton() = default;

void DialectButton::setDialect(const Dialect &dialect)
{
    m_dialect = dialect;
    retranslate();
}

/** Reads the saved dialects once, and again when the dialog may have changed them. */
void DialectButton::readSavedNames()
{
    m_saved = DialectLibrary().contents().dialects;
    retranslate();
}

void DialectButton::setLocked(bool locked)
{
    if (m_locked == locked)
        return;
    m_locked = locked;
    if (m_dialog)
        m_panel->setLocked(locked);
    retranslate();
}

void DialectButton::openDialog()
{
    if (m_dialog)
        return;
    m_dialog = new QDialog(window());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(m_dialog);
    m_panel = new DialectPanel(m_direction);
    m_ui->scroll->setWidget(m_panel);
    for (QPushButton *const button : m_panel->findChildren<QPushButton *>())
        button->setAutoDefault(false); // Enter in a field clicks useDialect

    m_panel->setDialect(m_dialect);
    if (m_locked)
        m_panel->setLocked(true);
    connect(m_panel, &DialectPanel::changed, this, &DialectButton::retranslateDialog);
    connect(m_ui->useDialect, &QPushButton::clicked, this, &DialectButton::accept);
    connect(m_ui->cancelDialect, &QPushButton::clicked, m_dialog, &QDialog::reject);
    connect(m_dialog, &QDialog::finished, this, &DialectButton::readSavedNames);
    retranslateDialog();
    m_dialog->resize(kDialogSize.boundedTo(screen()->availableSize() - kFrame));
    m_dialog->open();
}

void DialectButton::accept()
{
    if (m_locked || !m_panel->isUsable())
        return;
    m_dialect = m_panel->dialect();
    m_dialog->accept();
    emit dialectChosen(m_dialect);
}

void DialectButton::retranslate()
{
    QString name = DialectPanel::nameOf(m_dialect, m_saved);
    if (name.isEmpty())
        //: a dialect without a name
        name = tr("custom");
    if (name.size() > kShown)
        name = name.left(kShown) + u'…';
    //: on a button; %1 is the name of a dialect
    setAccessibleName(tr("Dialect: %1").arg(name));
    setText(tr("Dialect: %1").arg(name.replace(u'&', u"&&"_s)) + u" ▾"_s);
    if (!m_locked)
        setToolTip(tr("How both sides talk: header, encoding, disconnect word, replies (F7)"));
    else if (m_direction == Direction::In)
        setToolTip(tr("How both sides talk. Stop the server to change it (F7)"));
    else
        setToolTip(tr("How both sides talk. Disconnect to change it (F7)"));
    retranslateDialog();
}

void DialectButton::retranslateDialog()
{
    if (!m_dialog)
        return;
    m_ui->retranslateUi(m_dialog);
    m_ui->useDialect->setToolTip(
            m_direction == Direction::In
                    ? tr("The server uses this dialect when it is next started")
                    : tr("The client uses this dialect for its next connection"));
    m_ui->useDialect->setEnabled(!m_locked && m_panel->isUsable());
    m_ui->cancelDialect->setText(m_locked ? tr("Close") : tr("Cancel"));
}

} // namespace soquete
