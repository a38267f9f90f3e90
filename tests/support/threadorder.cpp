#include <QDeadlineTimer>
#include <QEvent>
#include <QMetaObject>
#include <QThread>

#include <array>
#include <atomic>
#include <cstddef>
#include <functional>
#include <thread>

#include <sanitizer/tsan_interface.h>

/*
 * Lets ThreadSanitizer see the order that Qt makes between threads. Qt itself is not built with the
 * sanitizer, and its queue of events is guarded by a futex: so everything that is handed over in an
 * event, or cleared away after QThread::wait(), would be reported although it is ordered.
 *
 * The linker (--wrap) leads the calls that Soquete's own code makes to these functions here first.
 * Each says no more than Qt promises: what came before a signal, or before a call was queued,
 * happened before its receiver was told; and all that a thread did, before the wait for it was
 * over. What is handed over in any other way is still looked at.
 *
 * The order of a signal is that of its sender: where it stands in Qt's event of a queued call is
 * not documented, and was read from Qt 6.4.
 */

extern "C" {

void wrappedActivate(QObject *sender, const QMetaObject *meta, int signal, void **arguments) //
        asm("__wrap__ZN11QMetaObject8activateEP7QObjectPKS_iPPv");
void realActivate(QObject *sender, const QMetaObject *meta, int signal, void **arguments) //
        asm("__real__ZN11QMetaObject8activateEP7QObjectPKS_iPPv");

bool wrappedInvoke(QObject *receiver, QtPrivate::QSlotObjectBase *call, Qt::ConnectionType type,
                   void *result) //
        asm("__wrap__ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt1"
            "4ConnectionTypeEPv");
bool realInvoke(QObject *receiver, QtPrivate::QSlotObjectBase *call, Qt::ConnectionType type,
                void *result) //
        asm("__real__ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt1"
            "4ConnectionTypeEPv");

bool wrappedEvent(QObject *receiver, QEvent *event) asm("__wrap__ZN7QObject5eventEP6QEvent");
bool realEvent(QObject *receiver, QEvent *event) asm("__real__ZN7QObject5eventEP6QEvent");

bool wrappedWait(QThread *thread, QDeadlineTimer deadline) //
        asm("__wrap__ZN7QThread4waitE14QDeadlineTimer");
bool realWait(QThread *thread, QDeadlineTimer deadline) //
        asm("__real__ZN7QThread4waitE14QDeadlineTimer");

} // extern "C"

namespace {

/**
 * Counts what hands over from an object just now: what Qt copies into an event, it copies after the
 * call began. Objects may share a count; nobody waits for long.
 */
std::atomic<int> &handingOver(const QObject *object)
{
    static std::array<std::atomic<int>, 1024> counts;
    return counts.at(std::hash<const QObject *>()(object) / alignof(std::max_align_t)
                     % counts.size());
}

/** How many calls of this kind this thread is in the middle of. */
thread_local int depth = 0;

class HandOver final
{
public:
    explicit HandOver(QObject *object)
        : m_object(object)
        , m_count(handingOver(object))
    {
        ++depth;
        ++m_count;
        __tsan_release(m_object);
    }
    ~HandOver()
    {
        __tsan_release(m_object);
        --m_count;
        --depth;
    }

private:
    Q_DISABLE_COPY_MOVE(HandOver)

    void *const m_object;
    std::atomic<int> &m_count;
};

void takeOver(QObject *object)
{
    constexpr std::chrono::seconds kLongest(5); // a thread of many may not get its turn for long
    const QDeadlineTimer deadline(kLongest);
    while (depth == 0 && handingOver(object) > 0 && !deadline.hasExpired())
        std::this_thread::yield();
    __tsan_acquire(object);
}

/** The sender of a signal that waits in @p event; null: it is a call. */
QObject *senderOf(QEvent *event)
{
    constexpr std::size_t kPlace = sizeof(QEvent) + sizeof(void *); // behind the signal's number
    return *reinterpret_cast<QObject **>(reinterpret_cast<char *>(event) + kPlace);
}

} // namespace

void wrappedActivate(QObject *sender, const QMetaObject *meta, int signal, void **arguments)
{
    const HandOver handOver(sender); // of which only the address is used: it may be gone afterwards
    realActivate(sender, meta, signal, arguments);
}

bool wrappedInvoke(QObject *receiver, QtPrivate::QSlotObjectBase *call, Qt::ConnectionType type,
                   void *result)
{
    if (type == Qt::BlockingQueuedConnection) { // until the receiver is done: it must not wait
        __tsan_release(receiver);
        return realInvoke(receiver, call, type, result);
    }
    const HandOver handOver(receiver);
    return realInvoke(receiver, call, type, result);
}

bool wrappedEvent(QObject *receiver, QEvent *event)
{
    if (event->type() == QEvent::MetaCall) {
        takeOver(receiver);
        if (QObject *const sender = senderOf(event))
            takeOver(sender);
    }
    QThread *const thread = QThread::currentThread();
    const bool isHandled = realEvent(receiver, event); // the receiver may be gone afterwards
    __tsan_release(thread);
    return isHandled;
}

bool wrappedWait(QThread *thread, QDeadlineTimer deadline)
{
    const bool isOver = realWait(thread, deadline);
    if (isOver)
        __tsan_acquire(thread);
    return isOver;
}
