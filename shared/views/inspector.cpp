#include "shared/views/inspector.h"

#include "shared/views/bytesview.h"
#include "shared/views/messageview.h"
#include "shared/views/selection.h"
#include "shared/views/sequenceview.h"
#include "shared/views/threadsview.h"

#include <QEvent>

namespace soquete {

Inspector::Inspector(Side side, Source source, Selection *selection, QWidget *parent)
    : QTabWidget(parent)
    , m_messages(new MessageView)
    , m_bytes(new BytesView(selection))
    , m_sequence(new SequenceView(side, selection))
    , m_threads(new ThreadsView(selection))
{
    m_messages->setSelection(selection);
    setDocumentMode(true);
    m_threads->setRecorded(source == Source::Recording);
    for (QWidget *const view :
         std::initializer_list<QWidget *>{ m_messages, m_bytes, m_sequence, m_threads })
        addTab(view, QString());
    retranslate();
}

void Inspector::add(const Journal::Batch &batch)
{
    m_messages->add(batch);
    m_bytes->add(batch);
    m_sequence->add(batch);
    m_threads->add(batch);
}

void Inspector::clear()
{
    m_messages->clear();
    m_bytes->clear();
    m_sequence->clear();
    m_threads->clear();
}

QList<QAction *> Inspector::windowActions() const
{
    return m_messages->actions();
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
}

} // namespace soquete
