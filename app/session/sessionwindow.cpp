#include "app/session/sessionwindow.h"

#include "shared/journal/feed.h"
#include "shared/protocol/text.h"
#include "shared/views/inspector.h"
#include "shared/widgets/notice.h"
#include "shared/words/eventwords.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

#include <QShortcut>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr int kSpacing = 8; // pixels
constexpr int kProgressSteps = 1000;

/** How many events the views take at once while all of a session is shown. */
constexpr std::size_t kLot = 2000;

} // namespace

SessionWindow::SessionWindow(QWidget *parent)
    : QMainWindow(parent)
{
    build();
    connect(&m_timer, &QTimer::timeout, this, [this] {
        switch (m_state) {
        case State::Reading:
            readOn();
            break;
        case State::Showing:
            showOn();
            break;
        case State::Playing:
            playOn();
            break;
        case State::Empty:
        case State::Paused:
            break;
        }
    });
    retranslate();
    setState(State::Empty);
}

SessionWindow::~SessionWindow() = default;

void SessionWindow::open(const QString &name)
{
    m_name = name;
    m_opened = m_recording.open(name);
    sayHowReadingEnded();
    retranslate();
    if (m_opened)
        setState(State::Reading);
}

void SessionWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void SessionWindow::build()
{
    setObjectName(u"sessionWindow"_s);
    auto *const content = new QWidget(this);
    auto *const layout = new QVBoxLayout(content);
    layout->setContentsMargins(kSpacing, kSpacing, kSpacing, kSpacing);
    layout->setSpacing(kSpacing);
    m_notice = new Notice(content);
    m_notice->setObjectName(u"notice"_s);
    layout->addWidget(buildControls());
    layout->addWidget(m_notice);
    layout->addStretch(); // until there is something to show
    setCentralWidget(content);
    resize(960, 600);
}

QWidget *SessionWindow::buildControls()
{
    auto *const bar = new QWidget(this);
    m_rewind = new QPushButton(bar);
    m_rewind->setObjectName(u"rewind"_s);
    m_play = new QPushButton(bar);
    m_play->setObjectName(u"play"_s);
    m_step = new QPushButton(bar);
    m_step->setObjectName(u"step"_s);
    m_all = new QPushButton(bar);
    m_all->setObjectName(u"showAll"_s);
    m_speedLabel = new QLabel(bar);
    m_speed = new QComboBox(bar);
    m_speed->setObjectName(u"speed"_s);
    for (const int factor : { 1, 10, 100, 1000 })
        m_speed->addItem(u"%1×"_s.arg(factor), factor);
    m_speedLabel->setBuddy(m_speed);
    m_place = new QLabel(bar);
    m_place->setObjectName(u"place"_s);
    m_progress = new QProgressBar(bar);
    m_progress->setRange(0, kProgressSteps);
    m_progress->setTextVisible(false);
    m_cancel = new QPushButton(bar);
    m_cancel->setObjectName(u"cancel"_s);

    auto *const layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpacing);
    for (QWidget *const widget : std::initializer_list<QWidget *>{ m_rewind, m_play, m_step, m_all,
                                                                   m_speedLabel, m_speed, m_place })
        layout->addWidget(widget);
    layout->addWidget(m_progress, 1);
    layout->addWidget(m_cancel);

    connect(m_rewind, &QPushButton::clicked, this, &SessionWindow::rewind);
    connect(m_play, &QPushButton::clicked, this, &SessionWindow::togglePlaying);
    connect(m_step, &QPushButton::clicked, this, &SessionWindow::stepOn);
    connect(m_all, &QPushButton::clicked, this, &SessionWindow::showAll);
    connect(m_cancel, &QPushButton::clicked, this, &SessionWindow::cancel);
    // A shortcut of a button's own would replace its mnemonic.
    new QShortcut(Qt::Key_F5, this, [this] { m_play->click(); });
    new QShortcut(Qt::Key_F10, this, [this] { m_step->click(); });
    return bar;
}

void SessionWindow::retranslate()
{
    QString file = visibleText(QFileInfo(m_name).fileName());
    file.replace("[*]"_L1, "[*][*]"_L1); // in a title one alone would stand for "modified"
    //: %1 is the name of a file
    setWindowTitle(file.isEmpty() ? tr("Recording · Soquete")
                                  : tr("%1 · recording · Soquete").arg(file));
    m_rewind->setText(tr("Re&wind"));
    m_rewind->setToolTip(tr("Back to the beginning of the session"));
    m_step->setText(tr("&Step"));
    m_step->setToolTip(tr("Show the next message, answer or other event (F10)"));
    m_all->setText(tr("Show a&ll"));
    m_all->setToolTip(tr("Show the whole session at once"));
    m_speedLabel->setText(tr("Sp&eed"));
    m_speed->setToolTip(tr("How much faster than it happened the session is played"));
    m_speed->setAccessibleName(tr("Speed of playing"));
    m_progress->setAccessibleName(tr("Place in the session"));
    m_cancel->setText(tr("&Cancel"));
    m_cancel->setToolTip(tr("Stop reading; what was read so far is shown"));
    if (m_inspector)
        m_inspector->setEmptyHint(tr("Press Play, Step or Show all: the session appears here."));
    updateControls();
}

void SessionWindow::readOn()
{
    const Recording::Status status = m_recording.read();
    m_progress->setValue(int(m_recording.progress() * kProgressSteps));
    if (status != Recording::Status::More)
        finishReading(status);
}

void SessionWindow::finishReading(Recording::Status status)
{
    m_ended = status;
    sayHowReadingEnded();
    buildInspector();
    m_playback = Playback(m_recording.takeEvents());
    showAll();
}

/** Only now is it known whether a server or a client was recorded. */
void SessionWindow::buildInspector()
{
    const Events &events = m_recording.events();
    const bool isServer = std::any_of(events.begin(), events.end(), [](const Event &event) {
        return event.as<fact::Listening>()
            || (event.as<fact::Connected>() && event.direction == Direction::In);
    });
    m_inspector = new Inspector(isServer ? Inspector::Side::Server : Inspector::Side::Client,
                                Inspector::Source::Recording, &m_selection, centralWidget());
    auto *const layout = static_cast<QVBoxLayout *>(centralWidget()->layout());
    delete layout->takeAt(layout->count() - 1); // the stretch
    layout->addWidget(m_inspector, 1);
    addActions(m_inspector->windowActions());
    retranslate();
}

/** While reading: shows what was read. While showing: leaves it at what is shown. */
void SessionWindow::cancel()
{
    if (m_state == State::Reading) {
        m_cancelled = true;
        finishReading(Recording::Status::More);
    } else {
        setState(State::Paused);
    }
}

void SessionWindow::showOn()
{
    addToViews(m_playback.take(kLot));
    if (m_playback.isAtEnd())
        setState(State::Paused);
}

void SessionWindow::togglePlaying()
{
    if (m_state == State::Playing) {
        setState(State::Paused);
        return;
    }
    if (m_playback.isAtEnd())
        rewind();
    m_clock.start();
    setState(State::Playing);
}

void SessionWindow::playOn()
{
    const qint64 factor = m_speed->currentData().toInt();
    addToViews(m_playback.advance(m_clock.nsecsElapsed() * factor));
    m_clock.restart();
    if (m_playback.isAtEnd())
        setState(State::Paused);
}

void SessionWindow::stepOn()
{
    setState(State::Paused);
    addToViews(m_playback.step());
}

void SessionWindow::rewind()
{
    m_playback.rewind();
    m_selection.clearEvent();
    m_inspector->clear();
    setState(State::Paused);
}

void SessionWindow::showAll()
{
    rewind();
    setState(State::Showing);
}

void SessionWindow::addToViews(std::span<const Event> events)
{
    if (!events.empty())
        m_inspector->add({ Events(events.begin(), events.end()), {}, 0 });
    updateControls();
}

void SessionWindow::setState(State state)
{
    m_state = state;
    switch (state) {
    case State::Empty:
    case State::Paused:
        m_timer.stop();
        break;
    case State::Reading:
    case State::Showing:
        m_timer.start(0);
        break;
    case State::Playing:
        m_timer.start(Feed::kFrame);
        break;
    }
    updateControls();
}

/** The one place where the state decides what can be done. */
void SessionWindow::updateControls()
{
    const bool isReady = m_state == State::Paused || m_state == State::Playing;
    const bool isBusy = m_state == State::Reading || m_state == State::Showing;
    m_rewind->setEnabled(isReady && m_playback.position() > 0);
    m_play->setEnabled(isReady && m_playback.count() > 0);
    m_play->setText(m_state == State::Playing ? tr("Pa&use") : tr("&Play"));
    m_play->setToolTip(m_state == State::Playing
                               ? tr("Stop here (F5)")
                               : tr("Play the session as it happened, at the chosen speed (F5)"));
    m_step->setEnabled(isReady && !m_playback.isAtEnd());
    m_all->setEnabled(isReady && !m_playback.isAtEnd());
    m_cancel->setVisible(isBusy);
    if (m_state == State::Reading)
        m_place->setText(tr("Reading…"));
    else if (m_state != State::Empty)
        m_place->setText(tr("%1 of %2")
                                 .arg(soquete::duration(m_playback.time()),
                                      soquete::duration(m_playback.duration())));
    if (m_state != State::Reading && m_playback.count() > 0)
        m_progress->setValue(int(kProgressSteps * m_playback.position() / m_playback.count()));
}

void SessionWindow::sayHowReadingEnded()
{
    if (howReadingEnded().isEmpty())
        m_notice->clear();
    else
        m_notice->say(m_opened ? Tone::Busy : Tone::Bad, [this] { return howReadingEnded(); });
}

/** What a person should know of the file; empty where all is well. */
QString SessionWindow::howReadingEnded() const
{
    const QLocale locale;
    const QString file = visibleText(m_name);
    if (!m_opened) {
        const QString error = m_recording.errorString();
        return error.isEmpty()
                     ? tr("%1 is not a recorded session of this program: its first line is "
                          "not an event. Open a file that was made with Record to file.")
                               .arg(file)
                     : tr("%1 cannot be opened: %2. Check the name, and that you may read "
                          "the file.")
                               .arg(file, error);
    }
    if (m_cancelled)
        return tr("Reading was cancelled: this is the beginning of the session.");
    if (m_ended == Recording::Status::Damaged)
        return tr("The file is damaged in line %1 (byte %2): what stands before is shown.")
                .arg(locale.toString(m_recording.line()), locale.toString(m_recording.position()));
    if (m_ended == Recording::Status::TooLarge)
        return tr("The session is too long to be shown whole: this is its "
                  "beginning, up to line %1.")
                .arg(locale.toString(m_recording.line() - 1));
    return {};
}

} // namespace soquete
