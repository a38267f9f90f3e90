#include "shared/views/python/pythonprogress.h"

#include "tests/support/events.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

using Role = PythonScript::Role;
using Step = PythonStep;

Event bytes(Direction direction, qint64 offset, qint64 size)
{
    return makeEvent(fact::Bytes{ .offset = offset, .size = size }, direction);
}

Event message(Direction direction, const QString &text, qint64 offset = 0, bool expectsReply = true)
{
    fact::Message message{ textFact(0, text), expectsReply };
    message.offset = offset;
    message.headerSize = 64;
    return makeEvent(message, direction);
}

PythonProgress progressOf(Role role, const Events &events, const Dialect &dialect = {})
{
    PythonProgress progress;
    progress.setScript(role, dialect);
    for (const Event &event : events)
        progress.add(event);
    return progress;
}

PythonPlace placeOf(Role role, const Events &events, const Dialect &dialect = {})
{
    return progressOf(role, events, dialect).place(0);
}

PythonPlace at(Step seen, Step waiting = Step::None)
{
    return { seen, waiting };
}

} // namespace

class TestPythonProgress final : public QObject
{
    Q_OBJECT

private slots:
    void beginsNowhere();
    void followsAServer();
    void followsAClient();
    void saysWhatFailed();
    void tellsHeaderFromBody();
    void waitsForNoReplyThatIsNotComing();
    void recognisesGoodbye();
    void followsTheNewestOrTheChosen();
    void endsAndBeginsAgain();
    void forgets();
    void survivesEventsFromTheMiddle();
};

void TestPythonProgress::beginsNowhere()
{
    QCOMPARE(placeOf(Role::Server, {}), at(Step::None));
    QCOMPARE(placeOf(Role::Client, {}), at(Step::None));
    QCOMPARE(progressOf(Role::Server, {}).place(7), at(Step::Close));
}

void TestPythonProgress::followsAServer()
{
    Events events;
    const auto after = [&events](const Event &event) {
        events.push_back(event);
        return placeOf(Role::Server, events);
    };
    QCOMPARE(after(makeEvent(EventKind::Listening, Direction::None, 0)),
             at(Step::Listen, Step::Accept));
    QCOMPARE(after(makeEvent(EventKind::Connected, Direction::In)),
             at(Step::Accept, Step::ReceiveHeader));
    QCOMPARE(after(bytes(Direction::In, 0, 70)), at(Step::ReceiveBody, Step::ReceiveBody));
    QCOMPARE(after(message(Direction::In, u"abcdef"_s)), at(Step::TakeMessage));
    QCOMPARE(after(makeEvent(EventKind::Reply, Direction::Out)),
             at(Step::SendReply, Step::ReceiveHeader));
    QCOMPARE(after(bytes(Direction::Out, 0, 12)), at(Step::SendReply, Step::ReceiveHeader));
    QCOMPARE(after(makeEvent(EventKind::Disconnected)), at(Step::Close, Step::Accept));
    QCOMPARE(after(makeEvent(EventKind::Stopped, Direction::None, 0)), at(Step::Stop));
}

void TestPythonProgress::followsAClient()
{
    Events events;
    const auto after = [&events](const Event &event) {
        events.push_back(event);
        return placeOf(Role::Client, events);
    };
    QCOMPARE(after(makeEvent(EventKind::Connected, Direction::Out)), at(Step::Connect));
    QCOMPARE(after(message(Direction::Out, u"Hello"_s)), at(Step::SendMessage, Step::ReceiveReply));
    QCOMPARE(after(bytes(Direction::Out, 0, 69)), at(Step::SendMessage, Step::ReceiveReply));
    QCOMPARE(after(bytes(Direction::In, 0, 3)), at(Step::ReceiveReply, Step::ReceiveReply));
    QCOMPARE(after(makeEvent(EventKind::Reply, Direction::In)), at(Step::ReceiveReply));
    QCOMPARE(after(makeEvent(EventKind::Disconnected)), at(Step::Close));
}

void TestPythonProgress::saysWhatFailed()
{
    const Events events{ makeEvent(EventKind::Error, Direction::None, 0) };
    QCOMPARE(placeOf(Role::Server, events), (PythonPlace{ Step::Bind, Step::None, true }));
    QCOMPARE(placeOf(Role::Client, events), (PythonPlace{ Step::Connect, Step::None, true }));
    // What goes wrong beside it does not stop it.
    Events beside{ makeEvent(EventKind::Listening, Direction::None, 0),
                   makeEvent(EventKind::Error, Direction::None, 0) };
    QCOMPARE(placeOf(Role::Server, beside), at(Step::Listen, Step::Accept));
    beside = { makeEvent(fact::Error{ .reason = Reason::RecordingFailed }, Direction::None, 0) };
    QCOMPARE(placeOf(Role::Client, beside), at(Step::None));
}

void TestPythonProgress::tellsHeaderFromBody()
{
    Events events{ makeEvent(EventKind::Connected, Direction::In), bytes(Direction::In, 0, 10) };
    QCOMPARE(placeOf(Role::Server, events), at(Step::ReceiveHeader, Step::ReceiveHeader));
    events.push_back(bytes(Direction::In, 10, 54));
    QCOMPARE(placeOf(Role::Server, events), at(Step::ReceiveBody, Step::ReceiveBody));
    events.push_back(message(Direction::In, u"abc"_s));
    events.push_back(bytes(Direction::In, 64, 10)); // of the next header only 7
    QCOMPARE(placeOf(Role::Server, events), at(Step::ReceiveHeader, Step::ReceiveHeader));
    QCOMPARE(placeOf(Role::Server, events, { .headerSize = 7 }),
             at(Step::ReceiveBody, Step::ReceiveBody));
}

void TestPythonProgress::waitsForNoReplyThatIsNotComing()
{
    QCOMPARE(placeOf(Role::Client, { message(Direction::Out, u"a"_s, 0, false) }),
             at(Step::SendMessage));
    QCOMPARE(placeOf(Role::Server, { message(Direction::In, u"a"_s, 0, false) }),
             at(Step::TakeMessage, Step::ReceiveHeader));
    // One of two messages still waits for its reply.
    QCOMPARE(placeOf(Role::Client,
                     { message(Direction::Out, u"a"_s), message(Direction::Out, u"b"_s),
                       makeEvent(EventKind::Reply, Direction::In) }),
             at(Step::ReceiveReply, Step::ReceiveReply));
}

void TestPythonProgress::recognisesGoodbye()
{
    QCOMPARE(placeOf(Role::Client, { message(Direction::Out, u"!DISCONNECT"_s) }),
             at(Step::SayGoodbye, Step::ReceiveReply));
}

void TestPythonProgress::followsTheNewestOrTheChosen()
{
    const PythonProgress progress =
            progressOf(Role::Server, { makeEvent(EventKind::Listening, Direction::None, 0),
                                       makeEvent(EventKind::Connected, Direction::In, 1),
                                       makeEvent(EventKind::Connected, Direction::In, 2),
                                       makeEvent(EventKind::Reply, Direction::Out, 1) });
    QCOMPARE(progress.place(0), at(Step::Accept, Step::ReceiveHeader));
    QCOMPARE(progress.place(2), at(Step::Accept, Step::ReceiveHeader));
    QCOMPARE(progress.place(1), at(Step::SendReply, Step::ReceiveHeader));
}

void TestPythonProgress::endsAndBeginsAgain()
{
    Events events{ makeEvent(EventKind::Listening, Direction::None, 0),
                   makeEvent(EventKind::Connected, Direction::In),
                   makeEvent(EventKind::Disconnected),
                   makeEvent(EventKind::Stopped, Direction::None, 0),
                   makeEvent(EventKind::Listening, Direction::None, 0) };
    QCOMPARE(placeOf(Role::Server, events), at(Step::Close, Step::Accept));
    events.push_back(makeEvent(EventKind::Connected, Direction::In, 2));
    QCOMPARE(placeOf(Role::Server, events), at(Step::Accept, Step::ReceiveHeader));
    const Events attempts{ makeEvent(EventKind::Error, Direction::None, 0),
                           makeEvent(EventKind::Connected, Direction::Out) };
    QCOMPARE(placeOf(Role::Client, attempts), at(Step::Connect));
}

void TestPythonProgress::forgets()
{
    PythonProgress progress = progressOf(Role::Client, { makeEvent(EventKind::Connected) });
    progress.clear();
    QCOMPARE(progress.place(0), at(Step::None));
}

/** A window that was hidden catches up from the latest events only. */
void TestPythonProgress::survivesEventsFromTheMiddle()
{
    const PythonProgress progress =
            progressOf(Role::Server, { bytes(Direction::In, 1'000'000, 3),
                                       makeEvent(EventKind::Finding, Direction::In),
                                       makeEvent(EventKind::Disconnected, Direction::None, 9) });
    QCOMPARE(progress.place(1), at(Step::ReceiveBody, Step::ReceiveBody));
    QCOMPARE(progress.place(9), at(Step::Close, Step::Accept));
}

QTEST_APPLESS_MAIN(TestPythonProgress)
#include "tst_pythonprogress.moc"
