#include "shared/views/threads/threadsview.h"

#include "shared/journal/systemthread.h"
#include "shared/views/threads/threadcanvas.h"
#include "shared/views/threads/threadlegend.h"
#include "shared/views/threads/threadwords.h"
#include "shared/widgets/tooltip.h"
#include "shared/words/eventwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace soquete {

namespace {

constexpr int kGrid = 8; // pixels

constexpr qint64 kSecondNs = 1'000'000'000;
constexpr std::array<std::optional<qint64>, 4> kLengths{ kSecondNs, ThreadCanvas::kDefaultLengthNs,
                                                         60 * kSecondNs, std::nullopt };

constexpr auto kDescribeDelay = 500ms;
constexpr std::size_t kDescribedLanes = 20;

} // namespace

ThreadsView::ThreadsView(const EventLog &log, Selection *selection, QWidget *parent)
    : QWidget(parent)
    , m_model(log)
    , m_sockets(new QLabel)
    , m_threads(new QLabel)
    , m_dropped(new QLabel)
    , m_lengthLabel(new QLabel)
    , m_length(new QComboBox)
    , m_zoomOut(new QToolButton)
    , m_zoomIn(new QToolButton)
    , m_follow(new QCheckBox)
    , m_hideFinished(new QCheckBox)
    , m_legend(new ThreadLegend(this))
    , m_canvas(new ThreadCanvas(m_model, selection))
{
    m_model.setWindowThread(currentSystemThread());
    m_sockets->setObjectName(u"liveSockets"_s);
    m_threads->setObjectName(u"liveThreads"_s);
    m_dropped->setObjectName(u"dropped"_s);
    m_legend->setObjectName(u"legend"_s);
    m_dropped->setForegroundRole(QPalette::PlaceholderText);
    m_dropped->hide();
    for (QLabel *const label : { m_sockets, m_threads, m_dropped }) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(label != m_sockets); // a short text beside another one
    }

    auto *const counts = new QHBoxLayout;
    counts->setSpacing(3 * kGrid);
    counts->addWidget(m_sockets);
    counts->addWidget(m_threads, 1);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGrid, kGrid, kGrid, kGrid);
    layout->setSpacing(kGrid);
    layout->addLayout(counts);
    layout->addWidget(buildBar());
    layout->addWidget(m_dropped);
    layout->addWidget(m_canvas, 1);
    layout->addWidget(m_legend);

    connect(m_canvas, &ThreadCanvas::followsChanged, m_follow, &QCheckBox::setChecked);
    connect(m_canvas, &ThreadCanvas::lengthChanged, this, &ThreadsView::showLength);
    connect(m_canvas, &ThreadCanvas::chosenChanged, this, &ThreadsView::describe);
    retranslate();
}

ThreadsView::~ThreadsView() = default;

void ThreadsView::readTo(qint64 end)
{
    m_model.readTo(end);
    m_canvas->updateFromModel();
    showCounts();
    if (!m_isDescriptionDue) {
        m_isDescriptionDue = true;
        QTimer::singleShot(kDescribeDelay, this, &ThreadsView::describe); // at most twice a second
    }
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

void ThreadsView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

QWidget *ThreadsView::buildBar()
{
    auto *const bar = new QWidget(this);
    m_length->setObjectName(u"length"_s);
    m_zoomOut->setObjectName(u"zoomOut"_s);
    m_zoomIn->setObjectName(u"zoomIn"_s);
    m_follow->setObjectName(u"follow"_s);
    m_hideFinished->setObjectName(u"hideFinished"_s);
    m_lengthLabel->setBuddy(m_length);
    for (std::size_t i = 0; i < kLengths.size(); ++i)
        m_length->addItem(QString());
    m_length->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_follow->setChecked(true);
    m_zoomOut->setText(u"−"_s);
    m_zoomIn->setText(u"+"_s);
    for (QToolButton *const button : { m_zoomOut, m_zoomIn })
        button->setAutoRaise(true);

    auto *const layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGrid);
    for (QWidget *const widget :
         std::initializer_list<QWidget *>{ m_lengthLabel, m_length, m_zoomOut, m_zoomIn })
        layout->addWidget(widget);
    layout->addSpacing(kGrid);
    layout->addWidget(m_follow);
    layout->addWidget(m_hideFinished);
    layout->addStretch();

    connect(m_length, &QComboBox::activated, this,
            [this](int index) { m_canvas->setLength(kLengths.at(std::size_t(index))); });
    connect(m_zoomOut, &QToolButton::clicked, m_canvas, &ThreadCanvas::zoomOut);
    connect(m_zoomIn, &QToolButton::clicked, m_canvas, &ThreadCanvas::zoomIn);
    connect(m_follow, &QCheckBox::toggled, m_canvas, &ThreadCanvas::followEnd);
    connect(m_hideFinished, &QCheckBox::toggled, m_canvas, &ThreadCanvas::setFinishedHidden);
    connect(m_hideFinished, &QCheckBox::toggled, this, &ThreadsView::describe);
    return bar;
}

void ThreadsView::retranslate()
{
    //: beside a list of durations
    m_lengthLabel->setText(tr("Show:"));
    const QStringList lengths{ tr("1 second"), tr("10 seconds"), tr("60 seconds"),
                               tr("everything") };
    for (int i = 0; i < lengths.size(); ++i)
        m_length->setItemText(i, lengths.at(i));
    m_length->setToolTip(tr("The time from the left edge to the right edge"));
    m_length->setAccessibleName(tr("Time shown"));
    m_zoomOut->setToolTip(tr("Show more time (-)"));
    m_zoomOut->setAccessibleName(tr("Show more time"));
    m_zoomIn->setToolTip(tr("Show less time, in more detail (+, or Ctrl and mouse wheel)"));
    m_zoomIn->setAccessibleName(tr("Show less time"));
    m_follow->setText(tr("Follow"));
    m_follow->setToolTip(tr("Keep the newest events visible (End). Off: stay where you are."));
    m_follow->setAccessibleName(tr("Follow the newest events"));
    m_hideFinished->setText(tr("Only live threads"));
    m_hideFinished->setToolTip(tr("Hide the lanes of threads that have finished"));
    m_hideFinished->setAccessibleName(tr("Only live threads"));
    m_sockets->setToolTip(plainToolTip(tr("A listening socket only waits for connections; each "
                                          "accepted connection has its own socket.")));
    m_threads->setToolTip(plainToolTip(tr("Each connection has its own thread, so that a waiting "
                                          "connection never delays another one.")));
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
    const bool isServer = std::any_of(
            m_model.lanes().begin(), m_model.lanes().end(),
            [](const ThreadModel::Lane &lane) { return lane.role == ThreadModel::Role::Acceptor; });
    if (!isServer)
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
    m_sockets->setText(socketsText());
    m_threads->setText(threadsText());
    const qint64 events = m_model.droppedEvents();
    const qint64 lanes = m_model.droppedLanes();
    m_dropped->setVisible(events + lanes > 0);
    m_dropped->setText(
            lanes == 0 ? tr("Older events no longer shown: %1").arg(QLocale().toString(events))
                       : tr("Older events no longer shown: %1; threads: %2")
                                 .arg(QLocale().toString(events), QLocale().toString(lanes)));
}

void ThreadsView::showLength()
{
    const auto found = std::find(kLengths.begin(), kLengths.end(), m_canvas->length());
    m_length->setCurrentIndex(found == kLengths.end() ? -1 : int(found - kLengths.begin()));
    m_length->setPlaceholderText(duration(m_canvas->visibleLengthNs()));
}

/** Describes the diagram to screen readers. */
void ThreadsView::describe()
{
    m_isDescriptionDue = false;
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
