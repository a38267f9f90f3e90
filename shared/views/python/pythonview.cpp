#include "shared/views/python/pythonview.h"

#include "shared/protocol/text.h"
#include "shared/views/selection.h"
#include "shared/widgets/changes.h"
#include "ui_pythonview.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QSaveFile>
#include <QScrollBar>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace soquete {

PythonView::PythonView(const EventLog &log, Selection *selection, QWidget *parent)
    : QWidget(parent)
    , m_log(log)
    , m_selection(selection)
    , m_read(log.begin())
    , m_ui(std::make_unique<Ui::PythonView>())
{
    m_ui->setupUi(this);
    connect(m_ui->pythonStyle, &QComboBox::currentIndexChanged, this, &PythonView::write);
    connect(m_ui->followPython, &QCheckBox::toggled, this, &PythonView::follow);
    connect(m_ui->copyPython, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(text()); });
    connect(m_ui->savePython, &QPushButton::clicked, this, &PythonView::askWhere);
    connect(m_selection, &Selection::connectionChanged, this, &PythonView::mark);
    keepTranslated(this, [this] { retranslate(); });
    onChange(this, { QEvent::FontChange }, [this] { m_ui->python->setFontLike(font()); });
    onChange(this, { QEvent::Show }, [this] {
        if (m_isDue)
            write();
        mark();
    });
}

PythonView::~PythonView() = default;

const PythonListing &PythonView::listing() const
{
    return *m_ui->python;
}

void PythonView::setScript(const PythonScript &script)
{
    if (script == m_script && !m_lines.empty())
        return;
    m_script = script;
    m_progress.setScript(script.role, script.dialect);
    m_isDue = true;
    if (isVisible())
        write();
}

void PythonView::readTo(qint64 end)
{
    m_log.read(m_read, end, [this](qint64, const Event &event) { m_progress.add(event); });
    mark();
}

void PythonView::clear()
{
    m_read = m_log.end();
    m_progress.clear();
    mark();
}

PythonStyle PythonView::style() const
{
    return m_ui->pythonStyle->currentIndex() == 0 ? PythonStyle::Correct
                                                  : PythonStyle::AsInTutorial;
}

void PythonView::setStyle(PythonStyle style)
{
    m_ui->pythonStyle->setCurrentIndex(style == PythonStyle::Correct ? 0 : 1);
}

/** Shows the current script, scrolled to the same line as before. */
void PythonView::write()
{
    m_isDue = false;
    const int top = m_ui->python->verticalScrollBar()->value();
    m_lines = pythonLines(m_script, style());
    m_ui->python->setScript(text().chopped(1)); // no empty line at the end
    m_ui->python->verticalScrollBar()->setValue(top);
    mark();
}

QString PythonView::text() const
{
    return pythonText(m_lines);
}

int PythonView::lineOf(PythonStep step) const
{
    if (step == PythonStep::None)
        return -1;
    const auto found = std::ranges::find(m_lines, step, &PythonLine::step);
    return found == m_lines.end() ? -1 : int(found - m_lines.begin());
}

void PythonView::mark()
{
    if (!isVisible() || m_isDue)
        return;
    const PythonPlace place = m_progress.place(m_selection->connection());
    const int seen = lineOf(place.seen);
    const int waiting = lineOf(place.waiting);
    QStringList captions;
    PythonListing::Mark seenMark{ seen, {} };
    PythonListing::Mark waitingMark{ waiting, {} };
    if (seen >= 0) {
        seenMark.meaning = describeSeen(place);
        //: line of a program; %2: what happened there
        captions << tr("▶ Line %1: %2").arg(QString::number(seen + 1), seenMark.meaning);
    }
    if (waiting >= 0) {
        waitingMark.meaning = describeWaiting(place.waiting);
        //: line of a program; %2: what it waits for
        captions << tr("Waiting at line %1: %2")
                            .arg(QString::number(waiting + 1), waitingMark.meaning);
    }
    const bool isSame = m_ui->python->seen() == seenMark && m_ui->python->waiting() == waitingMark;
    if (isSame && !m_ui->pythonCaption->text().isEmpty())
        return;
    m_ui->python->setMarks(seenMark, waitingMark);
    const bool isServer = m_script.role == PythonScript::Role::Server;
    m_ui->pythonCaption->setText(
            !captions.isEmpty() ? captions.join(u'\n')
            : isServer          ? tr("This program does what this window does. Start the server: "
                                              "the line of each step is highlighted here.")
                                : tr("This program does what this window does. Connect to a "
                                              "server: the line of each step is highlighted here."));
    follow();
}

void PythonView::follow()
{
    const int seen = m_ui->python->seen().line;
    const int waiting = m_ui->python->waiting().line;
    if (m_ui->followPython->isChecked() && (seen >= 0 || waiting >= 0))
        m_ui->python->showLines(seen >= 0 ? seen : waiting, waiting >= 0 ? waiting : seen);
}

QString PythonView::describeSeen(const PythonPlace &place)
{
    if (place.seen == PythonStep::Connect && place.failed)
        return tr("the client could not connect.");
    // In the order of PythonStep.
    static constexpr std::array kTexts{
        "",
        QT_TR_NOOP("the server could not bind its address."),
        QT_TR_NOOP("the server started listening."),
        QT_TR_NOOP("a client was accepted and got a thread."),
        QT_TR_NOOP("the client connected."),
        QT_TR_NOOP("bytes of a header arrived."),
        QT_TR_NOOP("bytes of a message arrived."),
        QT_TR_NOOP("a message is complete."),
        QT_TR_NOOP("the reply was sent."),
        QT_TR_NOOP("a message was sent."),
        QT_TR_NOOP("the client sent the disconnect word."),
        QT_TR_NOOP("a reply arrived."),
        QT_TR_NOOP("the connection was closed."),
        QT_TR_NOOP("the server stopped listening."),
    };
    static_assert(kTexts.size() == std::size_t(PythonStep::Stop) + 1);
    return tr(kTexts.at(std::size_t(place.seen)));
}

QString PythonView::describeWaiting(PythonStep step)
{
    return step == PythonStep::Accept        ? tr("for a client.")
         : step == PythonStep::ReceiveHeader ? tr("for the header of the next message.")
         : step == PythonStep::ReceiveBody   ? tr("for the rest of the message.")
         : step == PythonStep::ReceiveReply  ? tr("for the reply.")
                                             : QString();
}

void PythonView::askWhere()
{
    auto *const dialog =
            new QFileDialog(this, tr("Save the program"), QString(), tr("Python programs (*.py)"));
    dialog->setObjectName(u"saveProgram"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"py"_s);
    dialog->selectFile(pythonFileName(m_script.role));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &name) { (void)save(name); });
    dialog->open();
}

bool PythonView::save(const QString &name)
{
    m_ui->pythonNotice->clear();
    QSaveFile file(name);
    const QByteArray bytes = text().toUtf8();
    const bool isWritten =
            file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    if (!isWritten)
        m_ui->pythonNotice->say(Tone::Bad, [name, why = file.errorString()] {
            return tr("The program could not be saved as %1: %2. Choose another place or name.")
                    .arg(visibleText(name), why);
        });
    return isWritten;
}

void PythonView::retranslate()
{
    m_ui->retranslateUi(this);
    m_ui->pythonCaption->clear();
    m_isDue = true;
    if (isVisible())
        write();
}

} // namespace soquete
