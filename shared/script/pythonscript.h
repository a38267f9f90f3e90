#pragma once

#include "shared/protocol/dialect.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <vector>

namespace soquete {

/** What in a script happens when something happens on the wire. At most one line of a script is at
 * each of them. */
enum class PythonStep : quint8 {
    None,
    Bind,
    Listen,
    Accept,
    Connect,
    ReceiveHeader, ///< of a message, by the server
    ReceiveBody,   ///< of a message, by the server
    TakeMessage,   ///< all of it is there
    SendReply,
    SendMessage,
    SayGoodbye, ///< the client sends the disconnect word, or only that nothing more will come
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

/** How a script is written. */
enum class PythonStyle {
    Correct,      ///< whatever the other side and the network do
    AsInTutorial, ///< short, as beginners know it, its weaknesses marked in comments
};

/** What a Python program is to do: the same as a window with these settings. */
struct PythonScript
{
    enum class Role { Client, Server };
    /** What a server does with a message. */
    enum class Behaviour {
        Acknowledge,
        Echo,
        Silent,
        Other ///< more than a short script can; it acknowledges instead, and says so
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
    int maximumConnections = 0;          ///< at once; 0: as many as come
    std::chrono::milliseconds idle{ 0 }; ///< silence that ends a connection; 0: none does

    friend bool operator==(const PythonScript &, const PythonScript &) = default;
};

/**
 * The program that does what @p script says: complete, Python 3.8 and its standard library, with
 * comments in the user's language. @p script has a usable dialect, see findError().
 */
[[nodiscard]] PythonLines pythonLines(const PythonScript &script, PythonStyle style);

/** @p lines as they stand in a file. */
[[nodiscard]] QString pythonText(const PythonLines &lines);

/** The name of such a file: "client.py" or "server.py". */
[[nodiscard]] QString pythonFileName(PythonScript::Role role);

} // namespace soquete
