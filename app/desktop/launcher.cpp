#include "app/desktop/launcher.h"

#include "app/desktop/language.h"
#include "app/desktop/windowlist.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QCommandLinkButton>
#include <QEvent>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr int kMargin = 24; // pixels
constexpr int kSpacing = 8;
constexpr qreal kTitleScale = 1.8;

} // namespace

Launcher::Launcher(WindowList *windows)
    : m_windows(windows)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_demo(new QCommandLinkButton(this))
    , m_lessons(new QCommandLinkButton(this))
    , m_server(new QCommandLinkButton(this))
    , m_client(new QCommandLinkButton(this))
    , m_languageLabel(new QLabel(this))
    , m_language(new QComboBox(this))
{
    setObjectName(u"launcher"_s);
    m_demo->setObjectName(u"openDemo"_s);
    m_lessons->setObjectName(u"openLessons"_s);
    m_server->setObjectName(u"openServer"_s);
    m_client->setObjectName(u"openClient"_s);
    m_language->setObjectName(u"language"_s);
    QFont titleFont = m_title->font();
    titleFont.setPointSizeF(titleFont.pointSizeF() * kTitleScale);
    m_title->setFont(titleFont);
    m_title->setText(u"Soquete"_s);
    m_text->setWordWrap(true);
    m_languageLabel->setBuddy(m_language);
    for (const QString &name : Language::names())
        m_language->addItem(Language::nativeName(name), name);

    auto *const languageRow = new QHBoxLayout;
    languageRow->addWidget(m_languageLabel);
    languageRow->addWidget(m_language);
    languageRow->addStretch(1);
    auto *const content = new QWidget(this);
    auto *const layout = new QVBoxLayout(content);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kSpacing);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addSpacing(kSpacing);
    for (QCommandLinkButton *const button : { m_demo, m_lessons, m_server, m_client })
        layout->addWidget(button);
    layout->addStretch(1);
    layout->addLayout(languageRow);
    setCentralWidget(content);
    resize(520, 520);

    connect(m_demo, &QAbstractButton::clicked, windows, [windows] { windows->openDemo(); });
    connect(m_lessons, &QAbstractButton::clicked, this, &Launcher::lessonsRequested);
    connect(m_server, &QAbstractButton::clicked, windows, [windows] { windows->openServer({}); });
    connect(m_client, &QAbstractButton::clicked, windows, [windows] { windows->openClient({}); });
    connect(m_language, &QComboBox::activated, windows,
            [this] { m_windows->language().choose(m_language->currentData().toString()); });
    retranslate();
}

void Launcher::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void Launcher::retranslate()
{
    setWindowTitle(u"Soquete"_s);
    m_text->setText(tr("See a TCP socket work: a server waits on a port, a client sends it "
                       "messages, and every one of them is confirmed."));
    m_demo->setText(tr("Show me, &step by step"));
    m_demo->setDescription(tr("Server and client side by side, from the first socket to goodbye."));
    m_lessons->setText(tr("&Take the lessons"));
    m_lessons->setDescription(tr("What a socket, a port and a thread are: read, do, see, check."));
    m_server->setText(tr("Open a se&rver"));
    m_server->setDescription(tr("Waits for clients: Soquete's own, or your Python program."));
    m_client->setText(tr("Open a &client"));
    m_client->setDescription(
            tr("Connects to a server and sends it messages. Open as many as you like."));
    m_languageLabel->setText(tr("&Language"));
    m_language->setToolTip(tr("The language of the whole program"));
    m_language->setAccessibleName(tr("Language"));
    m_language->setCurrentIndex(m_language->findData(m_windows->language().current()));
}

} // namespace soquete
