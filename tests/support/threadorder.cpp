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
 * Only for builds with ThreadSanitizer (SOQUETE_SANITIZE=thread). Distribution packages of Qt are
 * not built with the sanitizer, which therefore does not see the mutex of Qt's event queue: it
 * would report a race for everything that a queued call passes to another thread, and for
 * everything that is destroyed after QThread::wait().
 *
 * The linker (--wrap) redirects Soquete's calls of four Qt functions to the wrappers below. They
 * tell the sanitizer what Qt guarantees: what precedes a signal or a queued call happens before the
 * receiver is called, and what a thread does happens before a wait for it returns. Data passed
 * between threads in any other way is still checked.
 *
 * The alternatives are worse. A suppression cannot tell these reports from real ones: every slot of
 * a worker runs below QObject::event(), so suppressing that hides all races of the engines. A Qt
 * Core and Network built with the sanitizer need no wrapper, but would have to be built from source
 * by everyone who runs `tests/run tsan`, for every version of Qt.
 *
 * The only private knowledge is where Qt 6 stores the sender in the event of a queued call; see
 * senderOf().
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
 * Counts the wrapped calls that are in progress for an object. Qt copies arguments into the event
 * after the call began, so the receiver waits until the call has returned. Objects may share a
 * counter.
 */
std::atomic<int> &handingOver(const QObject *object)
{
    static std::array<std::atomic<int>, 1024> counts;
    return counts.at(std::hash<const QObject *>()(object) / alignof(std::max_align_t)
                     % counts.size());
}

/** How many wrapped calls this thread is executing. */
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
    constexpr std::chrono::seconds kLongest(5); // among many threads, a turn may come late
    const QDeadlineTimer deadline(kLongest);
    while (depth == 0 && handingOver(object) > 0 && !deadline.hasExpired())
        std::this_thread::yield();
    __tsan_acquire(object);
}

/**
 * The sender of the signal in @p event; null for a call. Reads the layout of QMetaCallEvent, which
 * is private: QAbstractMetaCallEvent stores the signal's number and then the sender.
 */
QObject *senderOf(QEvent *event)
{
    constexpr std::size_t kPlace = sizeof(QEvent) + sizeof(void *);
    return *reinterpret_cast<QObject **>(reinterpret_cast<char *>(event) + kPlace);
}

} // namespace

void wrappedActivate(QObject *sender, const QMetaObject *meta, int signal, void **arguments)
{
    const HandOver handOver(sender); // uses only the address: the sender may be destroyed
    realActivate(sender, meta, signal, arguments);
}

bool wrappedInvoke(QObject *receiver, QtPrivate::QSlotObjectBase *call, Qt::ConnectionType type,
                   void *result)
{
    if (type == Qt::BlockingQueuedConnection) { // returns after the receiver, which must not wait
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
    const bool isHandled = realEvent(receiver, event); // may destroy the receiver
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
