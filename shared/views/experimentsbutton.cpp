#include "shared/views/experimentsbutton.h"

#include "shared/widgets/changes.h"
#include "shared/words/provokedwords.h"
#include "ui_experimentsdialog.h"

using namespace Qt::StringLiterals;

namespace soquete {

ExperimentsButton::ExperimentsButton(QWidget *panel, QWidget *parent)
    : QToolButton(parent)
    , m_dialog(new QDialog(this))
    , m_ui(std::make_unique<Ui::ExperimentsButton>())
{
    setObjectName(u"experiments"_s);
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    m_ui->setupUi(m_dialog);
    m_ui->layout->insertWidget(0, panel, 1);
    connect(m_ui->closeExperiments, &QPushButton::clicked, m_dialog, &QDialog::close);
    connect(this, &QToolButton::clicked, this, &ExperimentsButton::open);
    keepTranslated(this, [this] { retranslate(); });
}

ExperimentsButton::~ExperimentsButton() = default;

void ExperimentsButton::setCount(int count)
{
    if (m_count == count)
        return;
    m_count = count;
    retranslate();
}

void ExperimentsButton::open()
{
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void ExperimentsButton::retranslate()
{
    m_ui->retranslateUi(m_dialog);
    //: on a button: how many experiments are on
    const QString some = tr("Experiments: %n on", nullptr, m_count);
    setText(m_count == 0 ? tr("Experiments…") : kProvokedMark + u' ' + some);
    setAccessibleName(m_count == 0 ? tr("Experiments") : some);
    setToolTip(tr("What happens if…: provoke a fault, and watch its effects (F6)"));
}

} // namespace soquete
