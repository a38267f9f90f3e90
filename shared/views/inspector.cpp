#include "shared/views/inspector.h"

#include "shared/views/bytes/bytesview.h"
#include "shared/views/messages/loglimit.h"
#include "shared/views/messages/messageview.h"
#include "shared/views/python/pythonview.h"
#include "shared/views/selection.h"
#include "shared/views/sequence/sequenceview.h"
#include "shared/views/threads/threadsview.h"
#include "shared/widgets/changes.h"

#include <QElapsedTimer>

#include <algorithm>

namespace soquete {

namespace {

/** How long a view may catch up before the event loop continues. */
constexpr qint64 kLongestTurnMs = 10;

/** How many events a view reads before it looks at the time. */
constexpr qint64 kReadAtOnce = 1000;

} // namespace

Inspector::Inspector(Side side, Source source, Selection *selection, QWidget *parent)
    : QTabWidget(parent)
    , m_selection(selection)
    , m_messages(new MessageView(m_log))
    , m_bytes(new BytesView(m_log, selection))
    , m_sequence(new SequenceView(m_log, side, selection))
    , m_threads(new ThreadsView(m_log, selection))
{
    m_messages->setSelection(selection);
    setDocumentMode(true);
    m_threads->setRecorded(source == Source::Recording);
    addPage(m_messages);
    addPage(m_bytes);
    addPage(m_sequence);
    addPage(m_threads);
    if (source == Source::Live) {
        m_python = new PythonView(m_log, selection);
        addPage(m_python);
    }
    m_catchUp.setSingleShot(true);
    connect(&m_catchUp, &QTimer::timeout, this, &Inspector::catchUp);
    connect(this, &QTabWidget::currentChanged, this, &Inspector::catchUp);
    connect(m_messages, &MessageView::adoptRequested, this, &Inspector::adoptRequested);
    setLogLimit(LogLimit::current());
    keepTranslated(this, [this] { retranslate(); });
}

template <typename View>
void Inspector::addPage(View *view)
{
    m_pages.push_back({ [view](qint64 end) { view->readTo(end); }, [view] { view->clear(); } });
    addTab(view, QString());
}

void Inspector::add(const Journal::Batch &batch)
{
    Page &page = currentPage();
    const bool isCatchingUp = page.place < m_log.end();
    m_log.append(batch.events, batch.skipped);
    read(page, isCatchingUp ? page.place : m_log.end());
    currentWidget()->setUpdatesEnabled(isCatchingUp || !batch.more);
}

void Inspector::read(Page &page, qint64 end)
{
    page.readTo(end);
    page.place = std::max(end, m_log.begin());
}

/** Brings the visible view up to date; in several turns if it has missed much. */
void Inspector::catchUp()
{
    currentWidget()->setUpdatesEnabled(true); // it may have been left in the middle of a frame
    Page &page = currentPage();
    QElapsedTimer time;
    time.start();
    do
        read(page, std::min(m_log.end(), std::max(page.place, m_log.begin()) + kReadAtOnce));
    while (page.place < m_log.end() && !time.hasExpired(kLongestTurnMs));
    if (page.place < m_log.end())
        m_catchUp.start();
    else
        m_selection->remind();
}

void Inspector::setLogLimit(int events)
{
    EventLog::Limits limits;
    limits.events = std::size_t(events);
    m_log.setLimits(limits);
    read(currentPage(), currentPage().place);
}

void Inspector::clear()
{
    m_log.clear();
    for (Page &page : m_pages) {
        page.clear();
        page.place = m_log.end();
    }
}

void Inspector::setAdoptable(const std::optional<Dialect> &agreed)
{
    m_messages->setAdoptable(agreed);
}

QList<QAction *> Inspector::windowActions() const
{
    return m_messages->actions();
}

void Inspector::setHeaderSize(int bytes)
{
    m_bytes->setHeaderSize(bytes);
}

void Inspector::setScript(const PythonScript &script)
{
    if (m_python)
        m_python->setScript(script);
}

void Inspector::setEmptyHint(const QString &text)
{
    m_messages->setEmptyHint(text);
}

void Inspector::retranslate()
{
    const auto say = [this](QWidget *view, const QString &name, const QString &explanation) {
        setTabText(indexOf(view), name);
        setTabToolTip(indexOf(view), explanation);
    };
    say(m_messages, tr("Messages"), tr("What was sent and received, with its acknowledgements"));
    say(m_bytes, tr("Bytes"), tr("Every byte on the wire: header, padding, body, and each read"));
    say(m_sequence, tr("Sequence"), tr("Who sent what to whom, as arrows in the order of time"));
    say(m_threads, tr("Threads"), tr("Which thread did what, and when it waited"));
    if (m_python)
        say(m_python, tr("Python"),
            tr("The Python program that does the same, and where in it you are"));
}

} // namespace soquete
