#pragma once

#include <QtGlobal>

#include <vector>

namespace soquete {

/**
 * Descriptors kept back for a thread that is about to start. On Unix each thread with an event loop
 * needs one to be woken with, and Qt ends the whole program where it gets none. Elsewhere nothing
 * is kept, and there is always enough. Used by one thread at a time.
 */
class DescriptorReserve final
{
public:
    DescriptorReserve() = default;
    ~DescriptorReserve() { release(); }

    /**
     * Takes what is missing; false where the system, or this program's limit, leaves too few. There
     * is then one more, for the next peer: QTcpServer would try to accept it without end, and
     * without a word, once it had found nobody waiting before.
     */
    [[nodiscard]] bool fill();

    /** Whether the limit is far: so far that @p inUse and all that a program has beside are few. */
    [[nodiscard]] static bool isNeedless(qsizetype inUse);

    /** Leaves them to whoever opens something next. */
    void release();

private:
    DescriptorReserve(const DescriptorReserve &) = delete;
    DescriptorReserve &operator=(const DescriptorReserve &) = delete;

    std::vector<int> m_held;
};

} // namespace soquete
