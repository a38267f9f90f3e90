#include "app/session/sessionwindow.h"

#include "shared/journal/feed.h"
#include "shared/protocol/text.h"
#include "shared/views/inspector.h"
#include "shared/widgets/changes.h"
#include "shared/widgets/notice.h"
#include "shared/words/eventwords.h"

#include <QFileInfo>
#include <QLocale>
#include <QShortcut>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr int kProgressSteps = 1000;

/** The number of events added to the views at once while the whole session is shown. */
constexpr std::size_t kBatch = 2000;

} // namespace

SessionWindow::SessionWindow(QWidget *parent)
    : QMainWindow(parent)
{
    m_ui.setupUi(this);
    resize(960, 600);
    connectControls();
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_state == State::Reading)
            readMore();
        else if (m_state == State::Showing)
            showMore();
        else
            playMore();
    });
    keepTranslated(this, [this] { retranslate(); });
    setState(State::Empty);
}

void SessionWindow::open(const QString &name)
{
    m_name = name;
    m_opened = m_recording.open(name);
    showReadingResult();
    retranslate();
    if (m_opened)
        setState(State::Reading);
}

void SessionWindow::connectControls()
{
    for (const int factor : { 1, 10, 100, 1000 })
        m_ui.speed->addItem(u"%1×"_s.arg(factor), factor);
    m_ui.progress->setRange(0, kProgressSteps);
    connect(m_ui.rewind, &QPushButton::clicked, this, &SessionWindow::rewind);
    connect(m_ui.play, &QPushButton::clicked, this, &SessionWindow::togglePlaying);
    connect(m_ui.step, &QPushButton::clicked, this, &SessionWindow::step);
    connect(m_ui.showAll, &QPushButton::clicked, this, &SessionWindow::showAll);
    connect(m_ui.cancel, &QPushButton::clicked, this, &SessionWindow::cancel);
    // Shortcuts of the buttons themselves would replace their mnemonics.
    new QShortcut(Qt::Key_F5, this, [this] { m_ui.play->click(); });
    new QShortcut(Qt::Key_F10, this, [this] { m_ui.step->click(); });
}

void SessionWindow::retranslate()
{
    m_ui.retranslateUi(this);
    QString file = visibleText(QFileInfo(m_name).fileName());
    file.replace("[*]"_L1, "[*][*]"_L1); // a single [*] would stand for "modified"
    //: %1 is the name of a file
    setWindowTitle(file.isEmpty() ? tr("Recording · Soquete")
                                  : tr("%1 · recording · Soquete").arg(file));
    if (m_inspector)
        m_inspector->setEmptyHint(tr("Press Play, Step or Show all to see the session here."));
    updateControls();
}

void SessionWindow::readMore()
{
    const Recording::Status status = m_recording.read();
    m_ui.progress->setValue(int(m_recording.progress() * kProgressSteps));
    if (status != Recording::Status::More)
        finishReading(status);
}

void SessionWindow::finishReading(Recording::Status status)
{
    m_ended = status;
    showReadingResult();
    buildInspector();
    m_playback = Playback(m_recording.releaseEvents());
    showAll();
}

/** Called after reading: the events tell whether a server or a client was recorded. */
void SessionWindow::buildInspector()
{
    const Events &events = m_recording.events();
    const bool isServer = std::any_of(events.begin(), events.end(), [](const Event &event) {
        return event.as<fact::Listening>()
            || (event.as<fact::Connected>() && event.direction == Direction::In);
    });
    m_inspector = new Inspector(isServer ? Inspector::Side::Server : Inspector::Side::Client,
                                Inspector::Source::Recording, &m_selection, centralWidget());
    delete m_ui.layout->takeAt(m_ui.layout->count() - 1); // the spacer
    m_ui.layout->addWidget(m_inspector, 1);
    addActions(m_inspector->windowActions());
    retranslate();
}

/** Stops reading, and shows what has been read; or stops showing more. */
void SessionWindow::cancel()
{
    if (m_state == State::Reading)
        finishReading(Recording::Status::More);
    else
        setState(State::Paused);
}

void SessionWindow::showMore()
{
    addToViews(m_playback.next(kBatch));
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

void SessionWindow::playMore()
{
    const qint64 factor = m_ui.speed->currentData().toInt();
    addToViews(m_playback.advance(m_clock.nsecsElapsed() * factor));
    m_clock.restart();
    if (m_playback.isAtEnd())
        setState(State::Paused);
}

void SessionWindow::step()
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
    if (state == State::Playing)
        m_timer.start(Feed::kFrame);
    else if (state == State::Reading || state == State::Showing)
        m_timer.start(0);
    else
        m_timer.stop();
    updateControls();
}

/** Enables the controls according to the state. */
void SessionWindow::updateControls()
{
    const bool isReady = m_state == State::Paused || m_state == State::Playing;
    const bool isBusy = m_state == State::Reading || m_state == State::Showing;
    m_ui.rewind->setEnabled(isReady && m_playback.position() > 0);
    m_ui.play->setEnabled(isReady && m_playback.count() > 0);
    m_ui.play->setText(m_state == State::Playing ? tr("Pa&use") : tr("&Play"));
    m_ui.play->setToolTip(
            m_state == State::Playing
                    ? tr("Stop here (F5)")
                    : tr("Play the session as it happened, at the chosen speed (F5)"));
    m_ui.step->setEnabled(isReady && !m_playback.isAtEnd());
    m_ui.showAll->setEnabled(isReady && !m_playback.isAtEnd());
    m_ui.cancel->setVisible(isBusy);
    if (m_state == State::Reading)
        m_ui.place->setText(tr("Reading…"));
    else if (m_state != State::Empty)
        m_ui.place->setText(tr("%1 of %2")
                                    .arg(soquete::duration(m_playback.time()),
                                         soquete::duration(m_playback.duration())));
    if (m_state != State::Reading && m_playback.count() > 0)
        m_ui.progress->setValue(int(kProgressSteps * m_playback.position() / m_playback.count()));
}

void SessionWindow::showReadingResult()
{
    if (readingResult().isEmpty())
        m_ui.notice->clear();
    else
        m_ui.notice->say(m_opened ? Tone::Busy : Tone::Bad, [this] { return readingResult(); });
}

/** What went wrong with the file, for the user; or empty. */
QString SessionWindow::readingResult() const
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
    if (m_ended == Recording::Status::More)
        return tr("Reading was cancelled: this is the beginning of the session.");
    if (m_ended == Recording::Status::Damaged)
        return tr("The file is damaged in line %1 (byte %2): the events before it are shown.")
                .arg(locale.toString(m_recording.line()), locale.toString(m_recording.position()));
    if (m_ended == Recording::Status::TooLarge)
        return tr("The session is too long to be shown in full: this is its "
                  "beginning, up to line %1.")
                .arg(locale.toString(m_recording.line() - 1));
    return {};
}

} // namespace soquete
