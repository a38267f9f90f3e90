#include "app/desktop/launcher.h"

#include "app/desktop/language.h"
#include "app/desktop/windowlist.h"
#include "shared/widgets/changes.h"

namespace soquete {

namespace {

constexpr qreal kTitleScale = 1.8;

} // namespace

Launcher::Launcher(WindowList *windows)
    : m_windows(windows)
{
    m_ui.setupUi(this);
    QFont titleFont = m_ui.title->font();
    titleFont.setPointSizeF(titleFont.pointSizeF() * kTitleScale);
    m_ui.title->setFont(titleFont);
    for (const QString &name : Language::names())
        m_ui.language->addItem(Language::nativeName(name), name);
    resize(520, 520);
    connect(m_ui.openDemo, &QAbstractButton::clicked, windows, [windows] { windows->openDemo(); });
    connect(m_ui.openLessons, &QAbstractButton::clicked, this, &Launcher::lessonsRequested);
    connect(m_ui.openServer, &QAbstractButton::clicked, windows,
            [windows] { windows->openServer({}); });
    connect(m_ui.openClient, &QAbstractButton::clicked, windows,
            [windows] { windows->openClient({}); });
    connect(m_ui.language, &QComboBox::activated, windows,
            [this] { m_windows->language().choose(m_ui.language->currentData().toString()); });
    keepTranslated(this, [this] { retranslate(); });
}

void Launcher::retranslate()
{
    m_ui.retranslateUi(this);
    m_ui.language->setCurrentIndex(m_ui.language->findData(m_windows->language().current()));
}

} // namespace soquete
