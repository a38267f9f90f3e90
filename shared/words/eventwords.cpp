#include "shared/words/eventwords.h"

#include "shared/protocol/text.h"
#include "shared/words/findingwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <climits>
#include <iterator>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

/** The context of these texts in the translation files. */
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)

public:
    /** In the order of Reason, from its second value on. */
    static constexpr const char *kReasons[] = {
        QT_TR_NOOP("the client said goodbye"),
        QT_TR_NOOP("closed by the client"),
        QT_TR_NOOP("closed by this program"),
        QT_TR_NOOP("connection reset"),
        QT_TR_NOOP("silent for too long"),
        QT_TR_NOOP("message not completed in time"),
        QT_TR_NOOP("replies not read"),
        QT_TR_NOOP("too many connections"),
        QT_TR_NOOP("broke the protocol"),
        QT_TR_NOOP("server stopped"),
        QT_TR_NOOP("closed by the target server"),
        QT_TR_NOOP("connection reset by the target server"),
        QT_TR_NOOP("not read by the target server"),
        QT_TR_NOOP("port in use"),
        QT_TR_NOOP("not an address of this computer"),
        QT_TR_NOOP("not permitted"),
        QT_TR_NOOP("refused"),
        QT_TR_NOOP("timed out"),
        QT_TR_NOOP("unknown host"),
        QT_TR_NOOP("network unreachable"),
        QT_TR_NOOP("cancelled"),
        QT_TR_NOOP("system limit reached"),
        QT_TR_NOOP("recording failed"),
        QT_TR_NOOP("no server listens there any more"),
        QT_TR_NOOP("not a socket"),
        QT_TR_NOOP("path too long"),
        QT_TR_NOOP("target is this server"),
        QT_TR_NOOP("relays lead to each other"),
        QT_TR_NOOP("failed"),
    };
    static_assert(std::size(kReasons) == std::size_t(Reason::Other));
};

/** Why a server cannot listen at the path %1; %2 stands for the system's message. */
QString listenErrorAtPath(Reason reason)
{
    switch (reason) {
    case Reason::AddressInUse:
        return Words::tr(
                "Another server already listens at %1. Choose another file, or stop that server.");
    case Reason::AddressNotAvailable:
        return Words::tr("The file %1 cannot be created because its folder does not exist. Choose "
                         "a folder that exists.");
    case Reason::PermissionDenied:
        return Words::tr("The system does not allow this program to create or use the file %1. "
                         "Choose a folder with write permission.");
    case Reason::StaleSocket:
        return Words::tr("No server listens at %1 any more: the program that created this file "
                         "ended without removing it. Replace the file (on the command line: "
                         "--replace), or choose another one.");
    case Reason::NotASocket:
        return Words::tr("The file %1 already exists and is not a socket, so it was not replaced. "
                         "Choose another name.");
    default:
        return Words::tr("The server could not listen at %1: %2.");
    }
}

/** Why a client cannot connect at the path %1; %2 stands for the system's message. */
QString connectErrorAtPath(Reason reason)
{
    switch (reason) {
    case Reason::ConnectionRefused:
        return Words::tr(
                "No server listens at %1: the file does not exist. Start the server first, which "
                "creates the file, and check that server and client use the same one.");
    case Reason::StaleSocket:
        return Words::tr("No server listens at %1 any more: the server that created this file has "
                         "ended. Start it again first.");
    case Reason::NotASocket:
        return Words::tr("%1 is not a socket, so no server listens there. Check that server and "
                         "client use the same file.");
    case Reason::PermissionDenied:
        return Words::tr(
                "The system does not allow this program to use the socket %1: it belongs to the "
                "user who started the server. Run server and client as the same user.");
    case Reason::TimedOut:
        return Words::tr("The server at %1 did not accept the connection in time: too many clients "
                         "are waiting. Stop some of them, or restart the server.");
    case Reason::Cancelled:
        return Words::tr("The attempt to connect to %1 was cancelled.");
    default:
        return Words::tr("The connection to %1 failed: %2.");
    }
}

/** Of an error about a Unix-domain socket: it has a path, and neither address nor port. */
QString explainErrorAtPath(const fact::Error &error, bool isOfServer)
{
    const QString path = visibleName(error.address.host);
    if (error.reason == Reason::PathTooLong)
        return Words::tr("The path %1 is too long for a socket: the system allows at most %2 "
                         "bytes, and this one has %3. Choose a shorter path.")
                .arg(path, QString::number(error.longestPath),
                     QString::number(error.address.host.toUtf8().size()));
    if (error.reason == Reason::ConnectionLimit)
        return Words::tr("A client was refused: the server has reached its limit of connections. "
                         "Wait until one ends, or raise the limit with --max-connections.");
    const QString why =
            isOfServer ? listenErrorAtPath(error.reason) : connectErrorAtPath(error.reason);
    return why.contains("%2"_L1) ? why.arg(path, visibleName(error.text)) : why.arg(path);
}

QString explainListenError(const fact::Error &error)
{
    switch (error.reason) {
    case Reason::AddressInUse:
        if (!error.program.isEmpty())
            return Words::tr("Port %1 is already in use on %2 by the program %3. Choose another "
                             "port, or stop that program.")
                    .arg(QString::number(error.address.port), visibleName(error.address.host),
                         visibleName(error.program));
        if (error.secondsLeft > 0)
            return Words::tr("Port %1 on %2 is held for another %n second(s) by a connection that "
                             "has ended (TIME_WAIT). Wait, or choose another port. In Python: "
                             "server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1).",
                             nullptr, int(std::min<qint64>(error.secondsLeft, INT_MAX)))
                    .arg(QString::number(error.address.port), visibleName(error.address.host));
        return Words::
                tr("Port %1 is already in use on %2. Choose another port, or stop the program that "
                   "uses it. A program that has just ended may hold its port for another minute.")
                        .arg(QString::number(error.address.port), visibleName(error.address.host));
    case Reason::AddressNotAvailable:
        return Words::tr("%1 is not an address of this computer, so no server can listen on it. "
                         "Choose one of this computer's addresses, such as 127.0.0.1.")
                .arg(visibleName(error.address.host));
    case Reason::PermissionDenied:
        return Words::
                tr("The system does not allow this program to listen on port %1. Ports below 1024 "
                   "are reserved for the administrator. Choose a higher one, such as 5050.")
                        .arg(error.address.port);
    default:
        return Words::tr("The server could not listen on %1, port %2: %3.")
                .arg(visibleName(error.address.host), QString::number(error.address.port),
                     visibleName(error.text));
    }
}

} // namespace

QString shortReason(Reason reason, ThreadRole role)
{
    if (reason == Reason::None)
        return {};
    if (role == ThreadRole::Client && reason == Reason::DisconnectWord)
        return Words::tr("you said goodbye (disconnect word)");
    if (role == ThreadRole::Client && reason == Reason::ClosedByPeer)
        return Words::tr("closed by the server");
    return Words::tr(Words::kReasons[std::size_t(reason) - 1]);
}

QString shortReason(const Event &event)
{
    return shortReason(reasonOf(event), event.role);
}

QString explainError(const Event &event)
{
    const auto &error = std::get<fact::Error>(event.fact);
    const bool isOfServer = event.connection == 0;
    if (event.provoked == Provoked::Refuse)
        return Words::tr("Provoked: %1 was refused because “Refuse connections” is on.")
                .arg(visibleName(error.peer));
    const QString host = visibleName(error.address.host);
    const bool isOfSystem =
            error.reason == Reason::OutOfResources || error.reason == Reason::RecordingFailed;
    if (error.address.isPath() && !isOfSystem)
        return explainErrorAtPath(error, isOfServer);
    switch (error.reason) {
    case Reason::ConnectionRefused:
        return Words::tr("%1 refused the connection: no server listens on port %2 there. Start the "
                         "server first, and check that server and client use the same port.")
                .arg(host, QString::number(error.address.port));
    case Reason::TimedOut:
        return Words::tr("%1 did not respond on port %2 in time. Check the address. A firewall may "
                         "also be dropping the connection.")
                .arg(host, QString::number(error.address.port));
    case Reason::UnknownHost:
        return Words::tr("The name “%1” could not be resolved to an address. Check its spelling, "
                         "or use an address, such as 127.0.0.1.")
                .arg(host);
    case Reason::NetworkUnreachable:
        return Words::tr("There is no route from this computer to %1. Check the address and the "
                         "network connection.")
                .arg(host);
    case Reason::Cancelled:
        return Words::tr("The attempt to connect to %1, port %2, was cancelled.")
                .arg(host, QString::number(error.address.port));
    case Reason::ConnectionLimit:
        return Words::tr("%1 was refused: the server has reached its limit of connections. Wait "
                         "until one ends, or raise the limit with --max-connections.")
                .arg(visibleName(error.peer));
    case Reason::OutOfResources:
        return Words::tr("The system has no descriptors or threads left for another connection "
                         "(%1). The server accepts connections again as soon as some are free.")
                .arg(visibleName(error.text));
    case Reason::RecordingFailed:
        return Words::tr("The recording ended early: %1. What was written before can be opened.")
                .arg(visibleName(error.text));
    case Reason::TargetIsThisServer:
        return Words::tr("%1, port %2, is this server itself: whatever it relays would come back "
                         "to it forever. Relay to the port of your own server instead.")
                .arg(host, QString::number(error.address.port));
    case Reason::RelayCircle:
        return Words::tr("Relaying to %1, port %2, leads back to this relay: the two would connect "
                         "to each other forever. Relay to the port of your own server instead.")
                .arg(host, QString::number(error.address.port));
    case Reason::AddressInUse:
    case Reason::AddressNotAvailable:
    case Reason::PermissionDenied:
        return explainListenError(error);
    default:
        if (isOfServer)
            return explainListenError(error);
        return Words::tr("The connection to %1, port %2, failed: %3.")
                .arg(host, QString::number(error.address.port), visibleName(error.text));
    }
}

QString addressText(const fact::Address &address)
{
    if (address.port == 0) // a path has none
        return visibleName(address.host);
    return (address.host.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s)
            .arg(visibleName(address.host), QString::number(address.port));
}

QString peerName(const Event &event)
{
    const auto *const connected = event.as<fact::Connected>();
    const auto *const waiting = event.as<fact::Waiting>();
    const QString peer = connected ? connected->peer : waiting ? waiting->peer : QString();
    if (!hasPath(event) || peer != "unix"_L1)
        return visibleName(peer);
    return u"unix #%1"_s.arg(event.connection);
}

QString explainFinding(const fact::Finding &finding)
{
    return describeFinding(finding).what;
}

QString explainFrameError(FrameError error, const Dialect &dialect)
{
    switch (error) {
    case FrameError::Unencodable:
        return Words::tr("It contains a character that the encoding %1 cannot represent.")
                .arg(encodingName(dialect.encoding));
    case FrameError::TooLongForHeader:
        return Words::tr(
                       "It is too long: its length has more digits than fit a header of %1 bytes.")
                .arg(dialect.headerSize);
    case FrameError::TooLongForDialect:
        return Words::tr("It is too long: the maximum is %1 bytes.")
                .arg(QLocale().toString(dialect.maximumBody));
    }
    Q_UNREACHABLE();
    return {};
}

QString duration(qint64 nanoseconds)
{
    constexpr qint64 kUs = 1000;
    constexpr qint64 kMs = 1000 * kUs;
    constexpr qint64 kS = 1000 * kMs;
    const QLocale locale;
    // Whole units from ten on, and one decimal below; rounded before the unit is chosen.
    if (nanoseconds < kMs - kUs / 2)
        //: microseconds
        return Words::tr("%1 µs").arg(locale.toString((nanoseconds + kUs / 2) / kUs));
    if (nanoseconds < kS - kMs / 2) {
        const double milliseconds = double(nanoseconds) / kMs;
        //: milliseconds
        return Words::tr("%1 ms").arg(locale.toString(milliseconds, 'f', milliseconds < 9.95));
    }
    //: seconds
    return Words::tr("%1 s").arg(locale.toString(double(nanoseconds) / kS, 'f', 1));
}

QString byteCount(qint64 bytes)
{
    const QLocale locale;
    if (bytes < 10'000)
        //: bytes
        return Words::tr("%1 B").arg(locale.toString(bytes));
    return locale.formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

} // namespace soquete
