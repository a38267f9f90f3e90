#pragma once

#include "shared/protocol/dialect.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <vector>

namespace soquete {

/** The steps of a script that can be seen on the wire. Each is at one line of a script at most. */
enum class PythonStep : quint8 {
    None,
    Bind,
    Listen,
    Accept,
    Connect,
    ReceiveHeader, ///< of a message, by the server
    ReceiveBody,   ///< of a message, by the server
    TakeMessage,   ///< it is complete
    SendReply,
    SendMessage,
    SayGoodbye, ///< the client sends the disconnect word, or closes its stream
    ReceiveReply,
    Close, ///< one connection
    Stop   ///< the listening socket closes
};

/** One line of a script, without its line feed. */
struct PythonLine
{
    QString text;
    PythonStep step = PythonStep::None;

    friend bool operator==(const PythonLine &, const PythonLine &) = default;
};

using PythonLines = std::vector<PythonLine>;

/** The style of a script. */
enum class PythonStyle {
    Correct,      ///< handles all errors of the peer and the network
    AsInTutorial, ///< short, with its weaknesses marked in comments
};

/** What a Python program does: the same as a window with these settings. */
struct PythonScript
{
    enum class Role { Client, Server };
    /** How a server replies to messages. */
    enum class Behaviour {
        Acknowledge,
        Echo,
        Silent,
        Other ///< too much for a short script, which acknowledges instead and says so
    };

    Role role = Role::Client;
    Dialect dialect;
    QString host = QStringLiteral("127.0.0.1"); ///< a name or an address
    quint16 port = 5050;
    QString path; ///< of a Unix-domain socket, instead of host and port

    // of a client
    QStringList messages; ///< sent in this order, then the disconnect word
    std::chrono::milliseconds interval{ 0 };
    std::chrono::milliseconds replyTimeout{ std::chrono::seconds(5) };

    // of a server
    Behaviour behaviour = Behaviour::Acknowledge;
    int maximumConnections = 0;          ///< 0: no limit
    std::chrono::milliseconds idle{ 0 }; ///< silence that ends a connection; 0: no limit

    friend bool operator==(const PythonScript &, const PythonScript &) = default;
};

/**
 * The complete program for @p script, for Python 3.8 and its standard library, with comments in the
 * user's language. @p script must have a usable dialect, see findError().
 */
[[nodiscard]] PythonLines pythonLines(const PythonScript &script, PythonStyle style);

/** @p lines as the text of a file. */
[[nodiscard]] QString pythonText(const PythonLines &lines);

/** The name of such a file: "client.py" or "server.py". */
[[nodiscard]] QString pythonFileName(PythonScript::Role role);

} // namespace soquete
