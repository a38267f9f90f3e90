#pragma once

#include "tests/interop/programs.h"

#include <QSet>

#include <vector>

/** Crowds of Python clients; @p address is what tells them where @p server listens. */
namespace soquete::test {

/** @p clients clients at once, with @p each messages each. */
inline void checkClientsAtOnce(Process &server, const QStringList &address, int clients = 20,
                               int each = 5)
{
    const QString script = QStringLiteral("client.py");
    std::vector<std::unique_ptr<Process>> crowd;
    for (int i = 0; i < clients; ++i)
        crowd.push_back(startPython(script, address));
    // They say nothing yet: all of them are connected at the same time.
    QVERIFY2(!waitForKindOf(server, "connected", clients).isEmpty(), server.report());
    const auto message = [](int client, int number) {
        return QStringLiteral("olá %1 do cliente %2").arg(number).arg(client);
    };
    for (int number = 0; number < each; ++number) {
        for (int i = 0; i < clients; ++i)
            crowd[std::size_t(i)]->write(message(i, number).toUtf8() + '\n');
    }
    for (const auto &client : crowd)
        client->closeInput();
    for (int i = 0; i < clients; ++i) {
        Process &client = *crowd[std::size_t(i)];
        QVERIFY2(client.exitsWith(0), reportOf(server, client));
        QStringList replies;
        for (int number = 0; number < each; ++number)
            replies.append(QStringLiteral("got ") + message(i, number));
        QCOMPARE(stringsAfter(client, QStringLiteral("REPLY ")),
                 replies << QStringLiteral("got ") + kWord);
    }
    QVERIFY2(server.exitsWith(0), server.report());
    QSet<QString> threads;
    for (const QJsonObject &object : server.objects()) {
        if (textIn(object, "kind") == QLatin1StringView("connected"))
            threads.insert(textIn(object, "thread"));
    }
    QCOMPARE(threads.size(), clients);
    QCOMPARE(textsOf(server.objects(), "message", "in").size(), clients * (each + 1));
}

/** @p runs clients in turn that read no reply. Their exit resets the connection, yet the server
 * must have all that they sent. */
inline void checkClientsThatDoNotRead(Process &server, const QStringList &address, int runs)
{
    constexpr int kEach = 40;
    QStringList all;
    for (int run = 0; run < runs; ++run) {
        QStringList messages;
        for (int i = 0; i < kEach; ++i)
            messages.append(QStringLiteral("execução %1, mensagem %2").arg(run).arg(i));
        const auto client =
                startPython(QStringLiteral("client.py"),
                            address + QStringList{ QStringLiteral("--no-read") } + messages);
        QVERIFY2(client->exitsWith(0), reportOf(server, *client));
        all += messages;
    }
    QVERIFY2(server.exitsWith(0), server.report());
    QStringList received;
    for (int run = 0; run < runs; ++run)
        received += textsOf(server.objects(), "message", "in", run + 1);
    QCOMPARE(received, all);
}

} // namespace soquete::test
