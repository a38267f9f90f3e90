#pragma once

#include "tests/support/process.h"

#include <QJsonArray>

#include <memory>

/** The built program and Python programs, for tests that run both. */
namespace soquete::test {

inline const QString kWord = QStringLiteral("!DISCONNECT");
inline const QString kReply = QStringLiteral("Msg received");

/** The arguments that run @p script of this folder without the user's Python settings. */
inline QStringList isolated(const QString &script, const QStringList &arguments)
{
    return QStringList{ QStringLiteral("-I"), QStringLiteral("-S"), QStringLiteral("-B"),
                        QStringLiteral(SCRIPTS) + script }
         + arguments;
}

inline std::unique_ptr<Process> startPython(const QString &script, const QStringList &arguments)
{
    return std::make_unique<Process>(QStringLiteral(PYTHON3), isolated(script, arguments));
}

inline std::unique_ptr<Process>
startPythonClient(const QString &port, const QStringList &arguments = {},
                  const QString &script = QStringLiteral("client.py"))
{
    return startPython(script, QStringList{ QStringLiteral("--port"), port } + arguments);
}

/** The port at which @p server must listen: the first group of @p pattern in its output. */
inline QString portIn(Process &server, const QString &pattern)
{
    const QString port = server.waitForLine(pattern).captured(1);
    if (port.isEmpty())
        QTest::qFail(server.report().constData(), __FILE__, __LINE__);
    return port;
}

/** A Python server. */
struct PythonServer final : Process
{
    explicit PythonServer(const QStringList &arguments,
                          const QString &script = QStringLiteral("server.py"))
        : Process(QStringLiteral(PYTHON3), isolated(script, arguments))
        , port(portIn(*this, QStringLiteral("^LISTENING (\\d+)$")))
    {}

    const QString port;
};

inline std::unique_ptr<Process> startSoquete(const QStringList &arguments)
{
    return std::make_unique<Process>(QStringLiteral(SOQUETE_PROGRAM), arguments);
}

/** Starts `soquete client --console --json`. */
inline std::unique_ptr<Process> startClient(const QString &port, const QStringList &arguments)
{
    return startSoquete(QStringList{ QStringLiteral("client"), QStringLiteral("--console"),
                                     QStringLiteral("--json"), QStringLiteral("--port"), port }
                        + arguments);
}

/** `soquete server --console` on a free port, with or without `--json`. */
struct SoqueteServer final : Process
{
    explicit SoqueteServer(const QStringList &options = {}, bool json = true)
        : Process(QStringLiteral(SOQUETE_PROGRAM),
                  QStringList{ QStringLiteral("server"), QStringLiteral("--console"),
                               QStringLiteral("--port"), QStringLiteral("0") }
                          + (json ? QStringList{ QStringLiteral("--json") } : QStringList())
                          + options)
        , port(portIn(*this, json ? QStringLiteral("\"kind\":\"listening\".*\"port\":(\\d+)")
                                  : QStringLiteral("listening on .*:(\\d+)$")))
    {}

    const QString port;
};

inline QString textIn(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1StringView(key)).toString();
}

inline int connectionOf(const QJsonObject &object)
{
    return object.value(u"connection").toInt();
}

/** The texts of the events of one kind and direction, of one connection or of all. */
inline QStringList textsOf(const QList<QJsonObject> &objects, const char *kind,
                           const char *direction, int connection = 0)
{
    QStringList texts;
    for (const QJsonObject &object : objects) {
        if (textIn(object, "kind") == QLatin1StringView(kind)
            && textIn(object, "direction") == QLatin1StringView(direction)
            && (connection == 0 || connectionOf(object) == connection))
            texts.append(textIn(object, "text"));
    }
    return texts;
}

/** Waits for the event of @p kind about connection @p number. */
inline QJsonObject waitForKindOf(Process &program, const char *kind, int number)
{
    return program.waitForObject([kind, number](const QJsonObject &object) {
        return textIn(object, "kind") == QLatin1StringView(kind) && connectionOf(object) == number;
    });
}

/** Waits for the end of connection @p number; why it ended. */
inline QString waitForReason(Process &program, int number = 1)
{
    return textIn(waitForKindOf(program, "disconnected", number), "reason");
}

/** The JSON strings that a Python program printed after @p prefix. */
inline QStringList stringsAfter(const Process &program, const QString &prefix)
{
    QStringList texts;
    for (const QString &line : program.linesAfter(prefix))
        texts.append(QJsonDocument::fromJson("[" + line.toUtf8() + "]").array().at(0).toString());
    return texts;
}

inline QByteArray reportOf(const Process &one, const Process &other)
{
    return one.report() + other.report();
}

} // namespace soquete::test
