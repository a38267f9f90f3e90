#include "shared/views/experimentsbutton.h"

#include "shared/words/provokedwords.h"

#include <QBoxLayout>
#include <QDialog>
#include <QEvent>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr int kSpacing = 8; // pixels

} // namespace

ExperimentsButton::ExperimentsButton(QWidget *panel, QWidget *parent)
    : QToolButton(parent)
    , m_panel(panel)
{
    setObjectName(u"experiments"_s);
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    m_panel->setParent(this);
    m_panel->hide(); // until the dialog is built
    connect(this, &QToolButton::clicked, this, &ExperimentsButton::open);
    retranslate();
}

void ExperimentsButton::setCount(int count)
{
    if (m_count == count)
        return;
    m_count = count;
    retranslate();
}

void ExperimentsButton::open()
{
    if (!m_dialog)
        buildDialog();
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void ExperimentsButton::buildDialog()
{
    m_dialog = new QDialog(this);
    m_dialog->setObjectName(u"experimentsDialog"_s);
    m_close = new QPushButton(m_dialog);
    m_close->setObjectName(u"closeExperiments"_s);
    m_close->setAutoDefault(false);
    auto *const buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    auto *const layout = new QVBoxLayout(m_dialog);
    layout->setContentsMargins(kSpacing, kSpacing, kSpacing, kSpacing);
    layout->setSpacing(kSpacing);
    layout->addWidget(m_panel, 1);
    layout->addLayout(buttons);
    m_panel->show();
    connect(m_close, &QPushButton::clicked, m_dialog, &QDialog::close);
    retranslate();
}

void ExperimentsButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QToolButton::changeEvent(event);
}

void ExperimentsButton::retranslate()
{
    //: on a button: how many experiments are on
    const QString some = tr("Experiments: %n on", nullptr, m_count);
    setText(m_count == 0 ? tr("Experiments…") : kProvokedMark + u' ' + some);
    setAccessibleName(m_count == 0 ? tr("Experiments") : some);
    setToolTip(tr("What happens if…: provoke a fault, and watch its effects (F6)"));
    if (!m_dialog)
        return;
    m_dialog->setWindowTitle(tr("Experiments · Soquete"));
    m_close->setText(tr("Close"));
    m_close->setToolTip(tr("Close this window; the experiments stay on"));
}

} // namespace soquete
