#include "shared/views/threads/threadsview.h"

#include "shared/journal/systemthread.h"
#include "shared/views/threads/threadcanvas.h"
#include "shared/views/threads/threadwords.h"
#include "shared/widgets/changes.h"
#include "shared/words/eventwords.h"
#include "ui_threadsview.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <chrono>

using namespace std::chrono_literals;

namespace soquete {

namespace {

constexpr qint64 kSecondNs = 1'000'000'000;
constexpr std::array<std::optional<qint64>, 4> kLengths{ kSecondNs, ThreadCanvas::kDefaultLengthNs,
                                                         60 * kSecondNs, std::nullopt };

constexpr int kCanvasPlace = 3;        // in the layout: above the legend
constexpr auto kDescribeDelay = 500ms; // after a change, so at most twice a second
constexpr std::size_t kDescribedLanes = 20;

} // namespace

ThreadsView::ThreadsView(const EventLog &log, Selection *selection, QWidget *parent)
    : QWidget(parent)
    , m_model(log)
    , m_ui(std::make_unique<Ui::ThreadsView>())
    , m_canvas(new ThreadCanvas(m_model, selection))
{
    m_ui->setupUi(this);
    m_ui->layout->insertWidget(kCanvasPlace, m_canvas, 1);
    m_ui->dropped->setForegroundRole(QPalette::PlaceholderText);
    m_model.setWindowThread(currentSystemThread());
    connect(m_canvas, &ThreadCanvas::followsChanged, m_ui->follow, &QCheckBox::setChecked);
    connect(m_canvas, &ThreadCanvas::lengthChanged, this, &ThreadsView::showLength);
    m_describing.setSingleShot(true);
    m_describing.setInterval(kDescribeDelay);
    connect(&m_describing, &QTimer::timeout, this, &ThreadsView::describe);
    connect(m_canvas, &ThreadCanvas::chosenChanged, this, &ThreadsView::describe);
    connect(m_ui->length, &QComboBox::activated, this,
            [this](int index) { m_canvas->setLength(kLengths.at(std::size_t(index))); });
    connect(m_ui->zoomOut, &QToolButton::clicked, m_canvas, &ThreadCanvas::zoomOut);
    connect(m_ui->zoomIn, &QToolButton::clicked, m_canvas, &ThreadCanvas::zoomIn);
    connect(m_ui->follow, &QCheckBox::toggled, m_canvas, &ThreadCanvas::followEnd);
    connect(m_ui->hideFinished, &QCheckBox::toggled, m_canvas, &ThreadCanvas::setFinishedHidden);
    connect(m_ui->hideFinished, &QCheckBox::toggled, this, &ThreadsView::describe);
    keepTranslated(this, [this] { retranslate(); });
}

ThreadsView::~ThreadsView() = default;

void ThreadsView::readTo(qint64 end)
{
    m_model.readTo(end);
    m_canvas->updateFromModel();
    showCounts();
    if (!m_describing.isActive())
        m_describing.start();
}

void ThreadsView::clear()
{
    m_model.clear();
    m_canvas->reset();
    showCounts();
    describe();
}

void ThreadsView::setRecorded(bool recorded)
{
    m_recorded = recorded;
    m_model.setWindowThread(recorded ? std::nullopt : std::optional(currentSystemThread()));
    m_canvas->setTimeGoesOn(!recorded);
    m_canvas->updateFromModel();
    showCounts();
    describe();
}

void ThreadsView::setEmptyHint(const QString &text)
{
    m_emptyHint = text;
    retranslate();
}

QString ThreadsView::textEquivalent() const
{
    return text(m_canvas->rows().size());
}

void ThreadsView::retranslate()
{
    m_ui->retranslateUi(this);
    m_canvas->setAccessibleName(tr("Threads"));
    m_canvas->setHint(m_emptyHint.isEmpty() ? tr("No threads yet. Start the server or connect the "
                                                 "client: each thread gets a lane here.")
                                            : m_emptyHint);
    showCounts();
    showLength();
    describe();
}

QString ThreadsView::socketsText() const
{
    const ThreadModel::Live &live = m_model.live();
    const QLocale locale;
    const std::deque<ThreadModel::Lane> &lanes = m_model.lanes();
    if (std::ranges::count(lanes, ThreadModel::Role::Acceptor, &ThreadModel::Lane::role) == 0)
        return tr("Open sockets: %1").arg(locale.toString(live.sockets()));
    const QString listening = tr("%Ln listening", nullptr, live.listening);
    const QString connected = tr("%Ln connected", nullptr, live.connected);
    //: "Open sockets: 3 (1 listening, 2 connected)"
    return tr("Open sockets: %1 (%2, %3)")
            .arg(locale.toString(live.sockets()), listening, connected);
}

QString ThreadsView::threadsText() const
{
    const ThreadModel::Live &live = m_model.live();
    const QLocale locale;
    const QString all = locale.toString(live.threads());
    const QString acceptors = locale.toString(live.acceptors);
    const QString connections = locale.toString(live.connectionThreads);
    const bool isServer = live.acceptors + live.connectionThreads > 0;
    if (live.others == 0 && live.clients == 0 && isServer && live.window > 0)
        return tr("Live threads: %1 (window %2, acceptor %3, connections %4)")
                .arg(all, locale.toString(live.window), acceptors, connections);
    if (live.others == 0 && live.clients == 0 && isServer)
        return tr("Live threads: %1 (acceptor %2, connections %3)")
                .arg(all, acceptors, connections);
    if (live.others == 0 && live.clients > 0 && !isServer && live.window > 0)
        return tr("Live threads: %1 (window %2, client %3)")
                .arg(all, locale.toString(live.window), locale.toString(live.clients));
    return tr("Live threads: %1").arg(all);
}

void ThreadsView::showCounts()
{
    m_ui->liveSockets->setText(socketsText());
    m_ui->liveThreads->setText(threadsText());
    const qint64 events = m_model.droppedEvents();
    const qint64 lanes = m_model.droppedLanes();
    m_ui->dropped->setVisible(events + lanes > 0);
    m_ui->dropped->setText(
            lanes == 0 ? tr("Older events no longer shown: %1").arg(QLocale().toString(events))
                       : tr("Older events no longer shown: %1; threads: %2")
                                 .arg(QLocale().toString(events), QLocale().toString(lanes)));
}

void ThreadsView::showLength()
{
    const auto found = std::ranges::find(kLengths, m_canvas->length());
    m_ui->length->setCurrentIndex(found == kLengths.end() ? -1 : int(found - kLengths.begin()));
    m_ui->length->setPlaceholderText(duration(m_canvas->visibleLengthNs()));
}

/** Describes the diagram to screen readers. */
void ThreadsView::describe()
{
    m_canvas->setAccessibleDescription(text(kDescribedLanes));
}

QString ThreadsView::text(std::size_t maximumLanes) const
{
    const std::vector<quint64> &rows = m_canvas->rows();
    if (rows.empty())
        return m_emptyHint.isEmpty() ? tr("No threads yet.") : m_emptyHint;
    QStringList lines{ socketsText(), threadsText() };
    const auto line = [this, &lines](quint64 serial) {
        if (const ThreadModel::Lane *const lane = m_model.lane(serial))
            //: the name of a thread, and sentences about it
            lines << tr("%1: %2").arg(threadName(*lane), threadFacts(*lane).join(u' '));
    };
    // The chosen lane first, so that a screen reader does not read the others before it.
    const std::optional<quint64> current = m_canvas->currentLane();
    if (current)
        line(*current);
    for (std::size_t row = 0; row < std::min(rows.size(), maximumLanes); ++row) {
        if (rows[row] != current)
            line(rows[row]);
    }
    if (rows.size() > maximumLanes)
        lines << tr("And %n more thread(s).", nullptr, int(rows.size() - maximumLanes));
    return lines.join(u'\n');
}

} // namespace soquete
