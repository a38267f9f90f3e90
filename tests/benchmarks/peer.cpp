#include "tests/benchmarks/peer.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <cstdio>
#include <cstdlib>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

bool accepts(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    return socket.waitForConnected(1000);
}

} // namespace

Peer::Peer(Kind kind)
    : m_port(freePort())
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LOGGING_RULES"_s, u"*.warning=false"_s); // of a bare machine
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.setStandardOutputFile(QProcess::nullDevice());
    const QString port = QString::number(m_port);
    const QStringList serve = { u"server"_s, u"--port"_s, port, u"--max-connections"_s,
                                u"10000"_s };
    switch (kind) {
    case Kind::Posix:
        m_process.start(QStringLiteral(POSIX_SERVER), { port });
        break;
    case Kind::Together:
        m_process.start(QStringLiteral(POSIX_SERVER), { port, u"together"_s });
        break;
    case Kind::Soquete:
        m_process.start(QStringLiteral(SOQUETE),
                        serve + QStringList{ u"--console"_s, u"--quiet"_s });
        break;
    case Kind::Window:
        m_process.start(QStringLiteral(SOQUETE), serve + QStringList{ u"--listen"_s });
        break;
    case Kind::Python:
        m_process.start(u"python3"_s, { QStringLiteral(TUTORIAL), port });
        break;
    }
    const QDeadlineTimer deadline(20'000);
    while (!accepts(m_port)) {
        if (deadline.hasExpired() || m_process.state() == QProcess::NotRunning) {
            std::fprintf(stderr, "%s does not listen\n", name(kind));
            std::exit(1);
        }
        m_process.waitForFinished(20);
    }
}

Peer::~Peer()
{
    m_process.terminate();
    m_process.waitForFinished();
}

qint64 Peer::residentBytes() const
{
    QFile file(u"/proc/%1/statm"_s.arg(m_process.processId()));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

const char *Peer::name(Kind kind)
{
    constexpr const char *kNames[] = { "posix", "soquete", "window", "python", "together" };
    return kNames[int(kind)];
}
