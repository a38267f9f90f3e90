#include "shared/views/inspector.h"

#include "shared/views/bytes/bytesview.h"
#include "shared/views/messages/loglimit.h"
#include "shared/views/messages/messageview.h"
#include "shared/views/python/pythonview.h"
#include "shared/views/selection.h"
#include "shared/views/sequence/sequenceview.h"
#include "shared/views/threads/threadsview.h"

#include <QElapsedTimer>
#include <QEvent>

#include <utility>

namespace soquete {

namespace {

/** How long a view may work on what it missed before the event loop turns. */
constexpr qint64 kLongestTurnMs = 10;

} // namespace

Inspector::Inspector(Side side, Source source, Selection *selection, QWidget *parent)
    : QTabWidget(parent)
    , m_selection(selection)
    , m_messages(new MessageView)
    , m_bytes(new BytesView(selection))
    , m_sequence(new SequenceView(side, selection))
    , m_threads(new ThreadsView(selection))
{
    m_messages->setSelection(selection);
    setDocumentMode(true);
    m_threads->setRecorded(source == Source::Recording);
    addPage(m_messages);
    addPage(m_bytes);
    addPage(m_sequence);
    addPage(m_threads);
    if (source == Source::Live) {
        m_python = new PythonView(selection);
        addPage(m_python);
    }
    m_catchUp.setSingleShot(true);
    connect(&m_catchUp, &QTimer::timeout, this, &Inspector::catchUp);
    connect(this, &QTabWidget::currentChanged, this, &Inspector::catchUp);
    connect(m_messages, &MessageView::adoptRequested, this, &Inspector::adoptRequested);
    setLogLimit(LogLimit::current());
    retranslate();
}

template <typename View>
void Inspector::addPage(View *view)
{
    m_pages.push_back({ [view](const Journal::Batch &batch) { view->add(batch); },
                        [view] { view->clear(); } });
    addTab(view, QString());
}

void Inspector::add(const Journal::Batch &batch)
{
    Page &page = currentPage();
    const bool isInStep = page.place == m_history.end();
    m_history.append(batch.events);
    m_skipped += batch.skipped;
    if (!isInStep) // it is catching up
        return;
    page.add(batch);
    currentWidget()->setUpdatesEnabled(!batch.more);
    page.place = m_history.end();
    page.skipped += batch.skipped;
}

/** Brings the view that is shown up to date: all at once, unless that would be felt. */
void Inspector::catchUp()
{
    currentWidget()->setUpdatesEnabled(true); // it may have been left in the middle of a frame
    Page &page = currentPage();
    if (page.place == m_history.end() && page.skipped == m_skipped)
        return;
    QElapsedTimer time;
    time.start();
    if (page.place < m_history.begin()) { // some that it has not read are gone: it begins anew
        page.clear();
        page.add({ m_history.remnant(), {}, m_history.dropped() });
        page.place = m_history.begin();
        page.skipped = 0;
    }
    if (page.skipped < m_skipped)
        page.add({ {}, {}, m_skipped - std::exchange(page.skipped, m_skipped) });
    while (page.place < m_history.end() && !time.hasExpired(kLongestTurnMs)) {
        const Events &lot = m_history.lotAt(page.place);
        page.add({ lot, {} });
        page.place += lot.size();
    }
    if (page.place < m_history.end())
        m_catchUp.start();
    else
        m_selection->remind();
}

void Inspector::setLogLimit(int events)
{
    HistoryLimits limits;
    limits.events = std::size_t(events);
    m_history.setLimits(limits);
    m_messages->setLimit(events);
}

void Inspector::clear()
{
    m_history.clear();
    m_skipped = 0;
    for (Page &page : m_pages) {
        page.clear();
        page.place = m_history.end();
        page.skipped = 0;
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

void Inspector::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QTabWidget::changeEvent(event);
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
