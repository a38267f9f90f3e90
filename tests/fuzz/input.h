#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace soquete::fuzz {

/** The bytes of a fuzzer, taken from the front for what is to be chosen. */
class Input final
{
public:
    Input(const std::uint8_t *data, std::size_t size)
        : m_rest(reinterpret_cast<const char *>(data), qsizetype(size))
    {}

    /** From 0 to @p most, at most 255; 0 where nothing is left. */
    [[nodiscard]] int choose(int most)
    {
        if (m_rest.isEmpty())
            return 0;
        const auto byte = quint8(m_rest.front());
        m_rest = m_rest.sliced(1);
        return byte % (most + 1);
    }

    [[nodiscard]] QByteArray rest() const { return m_rest.toByteArray(); }

private:
    QByteArrayView m_rest;
};

/** Calls @p read with @p stream in pieces, each of up to @p most bytes, of changing size. */
template <typename Read>
void inPieces(const QByteArray &stream, int most, const Read &read)
{
    unsigned size = 1;
    for (qsizetype at = 0; at < stream.size();) {
        size = size * 1103515245U + 12345U;
        const qsizetype piece = 1 + qsizetype(size >> 16U) % (most + 1);
        read(stream.mid(at, piece));
        at += piece;
    }
}

} // namespace soquete::fuzz
