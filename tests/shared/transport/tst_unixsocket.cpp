#include "shared/transport/rawsocket.h"
#include "shared/transport/unixsocket.h"
#include "tests/support/leaks.h"
#include "tests/support/unixpeer.h"

#include <QDir>
#include <QTest>

#include <array>
#include <atomic>
#include <latch>
#include <memory>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

Q_DECLARE_METATYPE(soquete::UnixError)

namespace {

constexpr int kBacklog = 16;
constexpr bool kReplace = true;

} // namespace

class TestUnixSocket final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void makesPathsAbsolute();
    void accepts();
    void knowsItsEnds();
    void knowsANamedPeer();
    void isForTheUserAlone_data();
    void isForTheUserAlone();
    void takesTheFileAway();
    void leavesAFileThatIsNoLongerItsOwn();
    void explainsAStaleFile();
    void replacesAStaleFile();
    void leavesWhatIsNoSocket_data();
    void leavesWhatIsNoSocket();
    void leavesALivingServer();
    void leavesASocketOfAnotherKind();
    void knowsTheLongestPath();
    void explainsAMissingFolder();
    void refusesStrangePaths_data();
    void refusesStrangePaths();
    void isReplacedByOneAlone();
    void connectsToNobody();
    void connectsToAFullServer();
    void leaksNothing();

private:
    [[nodiscard]] QString path(const QString &name = u"s"_s) const
    {
        return m_folder->filePath(name);
    }
    [[nodiscard]] UnixError listen(bool replace = false);
    [[nodiscard]] static UnixError connectError(const QString &path);
    [[nodiscard]] QStringList files() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<UnixListeningSocket> m_listener;
};

void TestUnixSocket::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_listener = std::make_unique<UnixListeningSocket>();
}

void TestUnixSocket::cleanup()
{
    m_listener.reset();
    m_folder.reset();
}

UnixError TestUnixSocket::listen(bool replace)
{
    return m_listener->listen(path(), kBacklog, replace).error;
}

UnixError TestUnixSocket::connectError(const QString &path)
{
    UnixFailure failure;
    const RawSocket socket(connectUnixSocket(path, &failure));
    return failure.error;
}

QStringList TestUnixSocket::files() const
{
    return QDir(m_folder->path())
            .entryList(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot);
}

void TestUnixSocket::makesPathsAbsolute()
{
    QCOMPARE(absoluteUnixPath(u"/a/../b"_s), u"/a/../b"_s);
    QCOMPARE(absoluteUnixPath(u"b"_s), QDir::currentPath() + u"/b"_s);
    QCOMPARE(absoluteUnixPath({}), QString());
    QVERIFY(QDir::isAbsolutePath(usualUnixPath()));
}

void TestUnixSocket::accepts()
{
    QVERIFY(hasUnixSockets());
    QCOMPARE(listen(), UnixError::None);
    UnixFailure failure;
    QCOMPARE(m_listener->accept(&failure), qintptr(-1)); // nobody yet
    QCOMPARE(failure.error, UnixError::None);
    RawSocket client(connectUnixSocket(path(), &failure));
    QCOMPARE(failure.error, UnixError::None);
    RawSocket server(m_listener->accept(&failure));
    QCOMPARE(failure.error, UnixError::None);
    QVERIFY(server.isOpen());
    QCOMPARE(client.send("Hello").bytes, 5);
    std::array<char, 16> bytes{};
    const RawSocket::Transfer transfer = server.receive(bytes);
    QCOMPARE(QByteArray(bytes.data(), transfer.bytes), "Hello");
    client.finishSending();
    QCOMPARE(server.receive(bytes).outcome, RawSocket::Outcome::Ended);
    server.setLowDelay(); // means nothing here, and does no harm
    QCOMPARE(server.send("still").bytes, 5);
    QCOMPARE(client.receive(bytes).bytes, 5);
    // A close with something unread is what such sockets have for a reset.
    QCOMPARE(server.send("unread").bytes, 6);
    client.close();
    QCOMPARE(server.receive(bytes).outcome, RawSocket::Outcome::Reset);
}

void TestUnixSocket::knowsItsEnds()
{
    QCOMPARE(listen(), UnixError::None);
    UnixFailure failure;
    const RawSocket client(connectUnixSocket(path(), &failure));
    const RawSocket server(m_listener->accept(&failure));
    QCOMPARE(server.local(), Endpoint::unixSocket(path()));
    QCOMPARE(server.peer(), Endpoint::unixSocket({}));
    QCOMPARE(server.peer().toString(), u"unix"_s);
    QCOMPARE(client.peer(), Endpoint::unixSocket(path()));
    QCOMPARE(client.local(), Endpoint::unixSocket({}));
}

void TestUnixSocket::knowsANamedPeer()
{
    QCOMPARE(listen(), UnixError::None);
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
    RawPeer peer(descriptor);
    const sockaddr_un own = addressOfFile(path(u"client"_s));
    QCOMPARE(::bind(descriptor, reinterpret_cast<const sockaddr *>(&own), sizeof own), 0);
    const sockaddr_un server = addressOfFile(path());
    QCOMPARE(::connect(descriptor, reinterpret_cast<const sockaddr *>(&server), sizeof server), 0);
    UnixFailure failure;
    QCOMPARE(RawSocket(m_listener->accept(&failure)).peer().toString(), path(u"client"_s));
#ifdef Q_OS_LINUX
    const int abstract = ::socket(AF_UNIX, SOCK_STREAM, 0);
    RawPeer abstractPeer(abstract);
    sockaddr_un name{}; // a zero, then a name: no file
    name.sun_family = AF_UNIX;
    const QByteArray unique = "soquete-test-" + QByteArray::number(::getpid());
    std::memcpy(name.sun_path + 1, unique.constData(), std::size_t(unique.size()));
    const auto size = socklen_t(offsetof(sockaddr_un, sun_path) + 1 + std::size_t(unique.size()));
    QCOMPARE(::bind(abstract, reinterpret_cast<const sockaddr *>(&name), size), 0);
    QCOMPARE(::connect(abstract, reinterpret_cast<const sockaddr *>(&server), sizeof server), 0);
    QCOMPARE(RawSocket(m_listener->accept(&failure)).peer().toString(),
             u'@' + QString::fromLatin1(unique));
#endif
}

void TestUnixSocket::isForTheUserAlone_data()
{
    QTest::addColumn<int>("mask");
    QTest::newRow("nothing withheld") << 0;
    QTest::newRow("the usual") << 022;
    QTest::newRow("a private one") << 077;
}

void TestUnixSocket::isForTheUserAlone()
{
    QFETCH(int, mask);
    const mode_t before = ::umask(mode_t(mask));
    const UnixError error = listen();
    ::umask(before);
    QCOMPARE(error, UnixError::None);
    QCOMPARE(modeOf(path()), mode_t(S_IFSOCK | 0600));
}

void TestUnixSocket::takesTheFileAway()
{
    QCOMPARE(listen(), UnixError::None);
    QCOMPARE(files(), QStringList{ u"s"_s });
    m_listener->close();
    QVERIFY(!m_listener->isOpen());
    QCOMPARE(files(), QStringList());
    QCOMPARE(listen(), UnixError::None); // and again
    m_listener.reset();
    QCOMPARE(files(), QStringList());
}

void TestUnixSocket::leavesAFileThatIsNoLongerItsOwn()
{
    QCOMPARE(listen(), UnixError::None);
    QVERIFY(QFile::remove(path()));
    FileListener other(path());
    QVERIFY(other.isOpen());
    const quint64 number = fileNumberOf(path());
    m_listener->close();
    QCOMPARE(fileNumberOf(path()), number);
    QVERIFY(connectToFile(path()).isOpen());
    QCOMPARE(files(), QStringList{ u"s"_s });
}

void TestUnixSocket::explainsAStaleFile()
{
    QVERIFY(leaveStale(path()));
    const quint64 number = fileNumberOf(path());
    QCOMPARE(listen(), UnixError::Stale);
    QVERIFY(!m_listener->isOpen());
    QCOMPARE(fileNumberOf(path()), number);
    QCOMPARE(files(), QStringList{ u"s"_s });
    QCOMPARE(connectError(path()), UnixError::Stale);
}

void TestUnixSocket::replacesAStaleFile()
{
    QVERIFY(leaveStale(path()));
    QCOMPARE(listen(kReplace), UnixError::None);
    QCOMPARE(modeOf(path()), mode_t(S_IFSOCK | 0600));
    QVERIFY(connectToFile(path()).isOpen());
    QCOMPARE(files(), QStringList{ u"s"_s });
    m_listener->close();
    QCOMPARE(files(), QStringList());
    QCOMPARE(listen(kReplace), UnixError::None); // nothing there to replace
}

void TestUnixSocket::leavesWhatIsNoSocket_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind :
         { "file", "empty file", "folder", "full folder", "FIFO", "link to a file",
           "link to a folder", "link to nothing", "link to a stale socket" })
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestUnixSocket::leavesWhatIsNoSocket()
{
    QFETCH(QString, kind);
    const QByteArray name = QFile::encodeName(path());
    const QString target = path(u"target"_s);
    const auto write = [](const QString &where, const QByteArray &content) {
        QFile file(where);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    };
    const auto link = [&] {
        QCOMPARE(::symlink(QFile::encodeName(target).constData(), name.constData()), 0);
    };
    if (kind == u"file"_s) {
        write(path(), "precious");
    } else if (kind == u"empty file"_s) {
        write(path(), {});
    } else if (kind == u"folder"_s) {
        QVERIFY(QDir().mkdir(path()));
    } else if (kind == u"full folder"_s) {
        QVERIFY(QDir().mkdir(path()));
        write(path() + u"/inside"_s, "precious");
    } else if (kind == u"FIFO"_s) {
        QCOMPARE(::mkfifo(name.constData(), 0644), 0);
    } else if (kind == u"link to a file"_s) {
        write(target, "precious");
        link();
    } else if (kind == u"link to a folder"_s) {
        QVERIFY(QDir().mkdir(target));
        link();
    } else if (kind == u"link to nothing"_s) {
        link();
    } else {
        QVERIFY(leaveStale(target));
        link();
    }
    const QStringList before = files();
    const mode_t mode = modeOf(path());
    const quint64 number = fileNumberOf(path());
    QVERIFY(number != 0);
    for (const bool replace : { false, kReplace }) {
        QCOMPARE(listen(replace), UnixError::NotASocket);
        QVERIFY(!m_listener->isOpen());
        QCOMPARE(files(), before);
        QCOMPARE(modeOf(path()), mode);
        QCOMPARE(fileNumberOf(path()), number);
    }
    if (kind == u"file"_s || kind == u"link to a file"_s) {
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "precious");
    }
    const bool isSomewhere = kind != u"link to nothing"_s && kind != u"link to a stale socket"_s;
    if (isSomewhere)
        QCOMPARE(connectError(path()), UnixError::NotASocket);
}

void TestUnixSocket::leavesALivingServer()
{
    FileListener other(path());
    QVERIFY(other.isOpen());
    const quint64 number = fileNumberOf(path());
    QCOMPARE(listen(), UnixError::InUse);
    QCOMPARE(listen(kReplace), UnixError::InUse);
    QCOMPARE(fileNumberOf(path()), number);
    QVERIFY(connectToFile(path()).isOpen());
    // Its own as well.
    other.close();
    QCOMPARE(listen(kReplace), UnixError::None);
    UnixListeningSocket second;
    QCOMPARE(second.listen(path(), kBacklog, kReplace).error, UnixError::InUse);
    second.close();
    QVERIFY(connectToFile(path()).isOpen());
}

void TestUnixSocket::leavesASocketOfAnotherKind()
{
    const int descriptor = ::socket(AF_UNIX, SOCK_DGRAM, 0);
    RawPeer other(descriptor);
    const sockaddr_un address = addressOfFile(path());
    QCOMPARE(::bind(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
    const quint64 number = fileNumberOf(path());
    QCOMPARE(listen(kReplace), UnixError::InUse);
    QCOMPARE(fileNumberOf(path()), number);
    QVERIFY(connectError(path()) != UnixError::None);
}

void TestUnixSocket::knowsTheLongestPath()
{
    const qsizetype left = longestUnixPath() - path(u"x"_s).toUtf8().size() + 1;
    QVERIFY(left > 2);
    const QString longest = path(QString(left, u'x'));
    QCOMPARE(m_listener->listen(longest, kBacklog, false).error, UnixError::None);
    QVERIFY(connectError(longest) == UnixError::None);
    m_listener->close();
    // In bytes: a character may have more than one.
    for (const QString &name : { QString(left + 1, u'x'), QString(left / 2 + 1, u'á') }) {
        QCOMPARE(m_listener->listen(path(name), kBacklog, kReplace).error, UnixError::PathTooLong);
        QCOMPARE(connectError(path(name)), UnixError::PathTooLong);
    }
    QCOMPARE(files(), QStringList());
}

void TestUnixSocket::explainsAMissingFolder()
{
    const QString missing = path(u"no/s"_s);
    QCOMPARE(m_listener->listen(missing, kBacklog, kReplace).error, UnixError::NotThere);
    QCOMPARE(connectError(missing), UnixError::NotThere);
    QCOMPARE(connectError(path()), UnixError::NotThere);
}

void TestUnixSocket::refusesStrangePaths_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("empty") << QString();
    QTest::newRow("with a zero") << u"/tmp/a"_s + QChar(0) + u"b"_s;
    QTest::newRow("a zero first") << QChar(0) + u"abstract"_s;
    QTest::newRow("the root") << u"/"_s;
}

void TestUnixSocket::refusesStrangePaths()
{
    QFETCH(QString, path);
    const UnixFailure failure = m_listener->listen(path, kBacklog, kReplace);
    QVERIFY(failure.error != UnixError::None);
    QVERIFY(!failure.text.isEmpty());
    QVERIFY(!m_listener->isOpen());
    QVERIFY(connectError(path) != UnixError::None);
}

/** Many that start at once where a stale file is: one listens, and keeps on listening. */
void TestUnixSocket::isReplacedByOneAlone()
{
    constexpr int kServers = 8;
    constexpr int kRounds = 10;
    for (int round = 0; round < kRounds; ++round) {
        QVERIFY(leaveStale(path()));
        std::array<UnixListeningSocket, kServers> servers;
        std::array<UnixError, kServers> errors{};
        std::latch start(kServers);
        std::vector<std::thread> threads;
        for (std::size_t i = 0; i < kServers; ++i) {
            threads.emplace_back([&, i] {
                start.arrive_and_wait();
                errors[i] = servers[i].listen(path(), kBacklog, kReplace).error;
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(std::count(errors.begin(), errors.end(), UnixError::None), 1);
        QCOMPARE(std::count(errors.begin(), errors.end(), UnixError::InUse), kServers - 1);
        QVERIFY(connectToFile(path()).isOpen());
        QCOMPARE(files(), QStringList{ u"s"_s });
        for (UnixListeningSocket &server : servers)
            server.close();
        QCOMPARE(files(), QStringList());
    }
}

void TestUnixSocket::connectsToNobody()
{
    FileListener deaf(path(), RawListener::kDeaf);
    QVERIFY(deaf.isOpen());
    QCOMPARE(connectError(path()), UnixError::Stale);
    QCOMPARE(connectError(m_folder->path()), UnixError::NotASocket);
}

void TestUnixSocket::connectsToAFullServer()
{
#ifndef Q_OS_LINUX
    QSKIP("Elsewhere a full server refuses.");
#endif
    FileListener other(path(), 0);
    std::vector<RawSocket> waiting;
    UnixFailure failure;
    while (waiting.size() < 100 && failure.error == UnixError::None) {
        RawSocket socket(connectUnixSocket(path(), &failure));
        if (failure.error == UnixError::None)
            waiting.push_back(std::move(socket));
    }
    QCOMPARE(failure.error, UnixError::Busy);
    QCOMPARE(listen(kReplace), UnixError::InUse); // it lives, full as it is
    QVERIFY(other.accept().isOpen());
    QCOMPARE(connectError(path()), UnixError::None);
}

void TestUnixSocket::leaksNothing()
{
    if (!kCanSeeLeaks)
        QSKIP("This system does not say what is open.");
    const qsizetype before = descriptorCount();
    QVERIFY(leaveStale(path()));
    QCOMPARE(listen(), UnixError::Stale);
    QCOMPARE(connectError(path()), UnixError::Stale);
    QCOMPARE(listen(kReplace), UnixError::None);
    QCOMPARE(connectError(path()), UnixError::None);
    UnixListeningSocket second;
    QCOMPARE(second.listen(path(), kBacklog, kReplace).error, UnixError::InUse);
    m_listener->close();
    QCOMPARE(descriptorCount(), before);
}

QTEST_GUILESS_MAIN(TestUnixSocket)
#include "tst_unixsocket.moc"
