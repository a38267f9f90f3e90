#pragma once

#include <QProcess>

/** A server in a process of its own that the benchmarks press; ended by the destructor. Linux. */
class Peer final
{
public:
    enum class Kind {
        Posix,    ///< posixserver: as little as it can be
        Soquete,  ///< soquete server --console --quiet
        Window,   ///< soquete server, its window shown and its log following
        Python,   ///< tutorial.py
        Together, ///< posixserver with one send() for all answers that are due
    };

    /** Starts it on a free port, and waits until it accepts. Ends the program where it does not. */
    explicit Peer(Kind kind);
    ~Peer();

    [[nodiscard]] quint16 port() const { return m_port; }

    /** The memory it has now that is in use, in bytes. */
    [[nodiscard]] qint64 residentBytes() const;

    [[nodiscard]] static const char *name(Kind kind);

private:
    quint16 m_port = 0;
    QProcess m_process;
};
