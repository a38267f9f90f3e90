#include "app/demo/demowindow.h"
#include "app/demo/spotlight.h"
#include "app/desktop/language.h"
#include "client/engine/script.h"
#include "client/window/clientwindow.h"
#include "server/window/connectionsmodel.h"
#include "server/window/serverwindow.h"
#include "shared/views/messages/messagemodel.h"
#include "shared/widgets/notice.h"
#include "shared/widgets/statebadge.h"
#include "tests/support/widgets.h"

#include <QPushButton>
#include <QSpinBox>
#include <QTcpServer>

#include <memory>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

constexpr int kPatienceMs = 30'000;
constexpr int kSteps = 8;

} // namespace

/** The demonstration. Its port may be in use by another program at any time: then it says so. */
class TestDemo final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }
    void waitsToBeAsked();
    void performsEveryStep();
    void goesOnByEnter();
    void survivesAnImpatientUser();
    void looksBack();
    void playsAndPauses();
    void playsByItself();
    void beginsAnew();
    void takesAnotherPort();
    void pointsAtWhatHappens();
    void followsWhatItPointsAt();
    void endsInOrder_data();
    void endsInOrder();
    void goesOnAfterAFailure();
    void saysThatItCannotGoOn();
    void toleratesOtherMessages();
    void changesLanguage();
    void fitsASmallScreen_data() { addLanguages(); }
    void fitsASmallScreen();

private:
    void open(bool exitAtEnd = false);
    /** Presses Next, and waits until step @p step (from 1) is shown. */
    void perform(int step);
    void perform(int first, int last);
    [[nodiscard]] bool shows(int step) const;
    [[nodiscard]] QString text() const { return m_text->text(); }
    [[nodiscard]] QString badge(const QWidget *part) const
    {
        return find<StateBadge>(part, "state"_L1)->text();
    }
    [[nodiscard]] QStringList log(const QWidget *part) const
    {
        return column(find<QTableView>(part, "messages"_L1), MessageModel::Text);
    }
    /** Where the spotlight of @p part stands, in that part; empty: nowhere. */
    [[nodiscard]] QRect spot(const QWidget *part) const
    {
        const auto *const spotlight = part->findChild<Spotlight *>();
        return spotlight->isVisible() ? spotlight->geometry() : QRect();
    }
    [[nodiscard]] bool pointsAt(const QWidget *part, QLatin1StringView name) const
    {
        const auto *const target = find<QWidget>(part, name);
        const QRect place(target->mapTo(part, QPoint()), target->size());
        return spot(part).contains(place & part->rect());
    }

    OwnSettings m_settings;
    Language m_language;
    std::unique_ptr<DemoWindow> m_window;
    ServerWindow *m_server = nullptr;
    ClientWindow *m_client = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_play = nullptr;
    QLabel *m_text = nullptr;
};

void TestDemo::init()
{
    m_settings.clear();
    m_language.use(u"en"_s);
    open();
}

void TestDemo::open(bool exitAtEnd)
{
    m_window = std::make_unique<DemoWindow>(exitAtEnd);
    m_server = find<ServerWindow>(m_window.get(), "serverWindow"_L1);
    m_client = find<ClientWindow>(m_window.get(), "clientWindow"_L1);
    m_back = find<QPushButton>(m_window.get(), "back"_L1);
    m_next = find<QPushButton>(m_window.get(), "next"_L1);
    m_play = find<QPushButton>(m_window.get(), "play"_L1);
    m_text = find<QLabel>(m_window.get(), "stepText"_L1);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

bool TestDemo::shows(int step) const
{
    return find<QLabel>(m_window.get(), "number"_L1)->text() == u"%1 of %2"_s.arg(step).arg(kSteps);
}

void TestDemo::perform(int step)
{
    click(m_next);
    QTRY_VERIFY2_WITH_TIMEOUT(shows(step), qPrintable(text()), kPatienceMs);
}

void TestDemo::perform(int first, int last)
{
    for (int step = first; step <= last; ++step)
        perform(step);
}

void TestDemo::waitsToBeAsked()
{
    QVERIFY(text().startsWith(u"Press Next"_s));
    QVERIFY(!m_back->isEnabled());
    QVERIFY(m_next->isEnabled());
    QVERIFY(m_play->isEnabled());
    QCOMPARE(m_window->focusWidget(), m_next);
    QVERIFY(badge(m_server).contains(u"STOPPED"_s));
    QVERIFY(badge(m_client).contains(u"DISCONNECTED"_s));
    QCOMPARE(spot(m_server), QRect());
    QCOMPARE(spot(m_client), QRect());
}

void TestDemo::performsEveryStep()
{
    const QStringList messages = predefinedMessages();
    QCOMPARE(messages.size() + 5, kSteps);
    QStringList texts;

    perform(1);
    texts << text();
    QVERIFY(badge(m_server).startsWith(u"LISTENING"_s));
    QVERIFY(text().contains(QString::number(m_server->server().endpoint().port)));
    QVERIFY(badge(m_client).contains(u"DISCONNECTED"_s));

    perform(2);
    texts << text();
    QVERIFY(badge(m_client).startsWith(u"CONNECTED"_s));
    QVERIFY(text().contains(u"soquete-conn-1"_s));
    auto *const connections = find<QTableView>(m_server, "connections"_L1);
    QVERIFY(text().contains(cell(connections, 1, ConnectionsModel::Client)));

    for (int i = 0; i < messages.size(); ++i) {
        perform(3 + i);
        texts << text();
        QVERIFY(text().contains(messages.at(i)));
        QVERIFY(text().contains(u"Msg received"_s));
        QTRY_VERIFY(log(m_server).contains(messages.at(i)));
        const qsizetype row = log(m_client).indexOf(messages.at(i));
        QVERIFY(row >= 0);
        QVERIFY(cell(find<QTableView>(m_client, "messages"_L1), int(row),
                     MessageModel::Acknowledgement)
                        .startsWith(u'✓'));
    }

    perform(6);
    texts << text();
    QVERIFY(text().contains(u"!DISCONNECT"_s));
    QVERIFY(log(m_client).contains(u"!DISCONNECT"_s));

    perform(7);
    texts << text();
    QVERIFY(badge(m_client).contains(u"DISCONNECTED"_s));
    QCOMPARE(cell(connections, 1, ConnectionsModel::State), u"the client said goodbye"_s);
    QVERIFY(badge(m_server).startsWith(u"LISTENING"_s));

    perform(8);
    texts << text();
    QVERIFY(badge(m_server).contains(u"STOPPED"_s));
    QCOMPARE(texts.removeDuplicates(), 0);
    QVERIFY(!m_play->isEnabled());
    QVERIFY(m_back->isEnabled());
    QVERIFY(m_next->text().remove(u'&').contains(u"Once more"_s));
    QVERIFY(m_window->close()); // nothing is left to end
}

void TestDemo::goesOnByEnter()
{
    for (int step = 1; step <= 3; ++step) {
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(shows(step), kPatienceMs);
        QCOMPARE(m_window->focusWidget(), m_next); // stays, whatever happens above
    }
    QTest::keyClick(m_window.get(), Qt::Key_X, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(shows(4), kPatienceMs);
}

void TestDemo::survivesAnImpatientUser()
{
    for (int i = 0; i < 5; ++i)
        click(m_next);
    QTRY_VERIFY_WITH_TIMEOUT(shows(1), kPatienceMs); // one step is under way at a time
    for (int step = 2; step <= kSteps; ++step) {
        for (int i = 0; i < 5; ++i)
            click(m_next);
        QTRY_VERIFY_WITH_TIMEOUT(shows(step), kPatienceMs);
    }
    QStringList sent;
    for (const QString &line : log(m_client)) {
        if (predefinedMessages().contains(line))
            sent << line;
    }
    QCOMPARE(sent, predefinedMessages()); // each once
}

void TestDemo::looksBack()
{
    QStringList texts;
    for (int step = 1; step <= 4; ++step) {
        perform(step);
        texts << text();
    }
    const QStringList before = log(m_client);
    for (int step = 3; step >= 1; --step) {
        QVERIFY(m_back->isEnabled());
        click(m_back);
        QVERIFY(shows(step));
        QCOMPARE(text(), texts.at(step - 1));
    }
    QVERIFY(!m_back->isEnabled());
    for (int step = 2; step <= 4; ++step) {
        click(m_next);
        QVERIFY(shows(step)); // at once: it has happened already
        QCOMPARE(text(), texts.at(step - 1));
    }
    QCOMPARE(log(m_client), before); // and does not happen twice
    perform(5);
}

void TestDemo::playsAndPauses()
{
    click(m_play);
    QTRY_VERIFY_WITH_TIMEOUT(shows(1), kPatienceMs);
    QVERIFY(m_play->text().remove(u'&').contains(u"Pause"_s));
    QTRY_VERIFY_WITH_TIMEOUT(shows(2), kPatienceMs);
    click(m_play);
    QVERIFY(m_play->text().remove(u'&').contains(u"Play"_s));
    perform(3); // by hand from here
    click(m_play);
    QTRY_VERIFY_WITH_TIMEOUT(shows(4), kPatienceMs);
    click(m_back); // looking back stops it
    QVERIFY(m_play->text().remove(u'&').contains(u"Play"_s));
    QVERIFY(shows(3));
}

void TestDemo::playsByItself()
{
    open(true);
    QTRY_VERIFY2_WITH_TIMEOUT(shows(kSteps), qPrintable(text()), kPatienceMs);
    QVERIFY(badge(m_server).contains(u"STOPPED"_s));
}

void TestDemo::beginsAnew()
{
    perform(1, kSteps);
    perform(1, kSteps);
    QCOMPARE(log(m_client).count(predefinedMessages().first()), 2);
    auto *const connections = find<QTableView>(m_server, "connections"_L1);
    QCOMPARE(connections->model()->rowCount(), 3);
}

void TestDemo::takesAnotherPort()
{
    QTcpServer other; // or whoever has the port already
    (void)other.listen(QHostAddress::LocalHost, 5050);
    perform(1);
    const quint16 port = m_server->server().endpoint().port;
    QVERIFY(port != 5050);
    QVERIFY(text().contains(u"5050"_s));
    QVERIFY(text().contains(QString::number(port)));
    QVERIFY(badge(m_server).contains(QString::number(port)));
    QVERIFY(!find<Notice>(m_server, "notice"_L1)->isVisible()); // nothing is left to be done
    QCOMPARE(find<QSpinBox>(m_client, "port"_L1)->value(), int(port));
    perform(2, kSteps);
}

void TestDemo::pointsAtWhatHappens()
{
    perform(1);
    QVERIFY(pointsAt(m_server, "state"_L1));
    QCOMPARE(spot(m_client), QRect());
    perform(2);
    QVERIFY(pointsAt(m_server, "connections"_L1));
    QVERIFY(pointsAt(m_client, "state"_L1));
    for (int step = 3; step <= 6; ++step) {
        perform(step);
        QVERIFY(pointsAt(m_server, "messages"_L1));
        QVERIFY(pointsAt(m_client, "messages"_L1));
    }
    perform(7);
    QVERIFY(pointsAt(m_server, "connections"_L1));
    QVERIFY(pointsAt(m_client, "state"_L1));
    perform(8);
    QVERIFY(pointsAt(m_server, "state"_L1));
    QCOMPARE(spot(m_client), QRect());
    click(m_back);
    QVERIFY(pointsAt(m_server, "connections"_L1));
    // It takes no clicks: what is below can be worked with.
    for (const Spotlight *const spotlight : m_window->findChildren<Spotlight *>())
        QVERIFY(spotlight->testAttribute(Qt::WA_TransparentForMouseEvents));
}

void TestDemo::followsWhatItPointsAt()
{
    perform(1, 3);
    for (const QSize size : { QSize(1500, 900), QSize(1240, 760) }) {
        m_window->resize(size);
        QTRY_VERIFY(pointsAt(m_server, "messages"_L1));
        QTRY_VERIFY(pointsAt(m_client, "messages"_L1));
    }
    find<Notice>(m_server, "notice"_L1)->say(Tone::Bad, u"pushes all down"_s);
    QCoreApplication::processEvents();
    QTRY_VERIFY(pointsAt(m_server, "messages"_L1));
    const QRect messages = spot(m_server);
    find<Notice>(m_server, "notice"_L1)->clear();
    QTRY_VERIFY(pointsAt(m_server, "messages"_L1));
    QTRY_VERIFY(spot(m_server) != messages);
}

void TestDemo::endsInOrder_data()
{
    QTest::addColumn<int>("steps");
    for (int steps = 0; steps <= kSteps; ++steps)
        QTest::addRow("after %d", steps) << steps;
}

void TestDemo::endsInOrder()
{
    QFETCH(int, steps);
    perform(1, steps);
    m_window->close();
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), kPatienceMs);
    QTRY_VERIFY(badge(m_server).contains(u"STOPPED"_s));
    QTRY_VERIFY(badge(m_client).contains(u"DISCONNECTED"_s));
    if (steps < 2)
        return;
    // The client said goodbye, and was heard: neither side broke off the other.
    QTRY_VERIFY(log(m_client).contains(u"!DISCONNECT"_s));
    QVERIFY(badge(m_client).contains(u"said goodbye"_s));
    auto *const connections = find<QTableView>(m_server, "connections"_L1);
    QTRY_COMPARE(cell(connections, 1, ConnectionsModel::State), u"the client said goodbye"_s);
}

void TestDemo::goesOnAfterAFailure()
{
    QTcpServer other; // so that ours is on a port that nobody else waits for
    (void)other.listen(QHostAddress::LocalHost, 5050);
    perform(1);
    click(m_server, "stop"_L1); // someone who tries all buttons
    QTRY_VERIFY_WITH_TIMEOUT(badge(m_server).contains(u"STOPPED"_s), kPatienceMs);
    const QString before = text();
    click(m_next);
    QTRY_VERIFY_WITH_TIMEOUT(text() != before, kPatienceMs);
    QVERIFY(text().contains(u"refused"_s));
    QVERIFY(shows(1)); // the second has not happened
    QVERIFY(m_next->isEnabled());
    click(m_server, "start"_L1);
    QTRY_VERIFY_WITH_TIMEOUT(badge(m_server).startsWith(u"LISTENING"_s), kPatienceMs);
    perform(2, kSteps);
}

void TestDemo::saysThatItCannotGoOn()
{
    QTcpServer other; // so that ours is on a port that nobody else waits for
    (void)other.listen(QHostAddress::LocalHost, 5050);
    perform(1, 2);
    click(m_client, "leave"_L1); // before the demonstration does
    QTRY_VERIFY_WITH_TIMEOUT(badge(m_client).contains(u"DISCONNECTED"_s), kPatienceMs);
    const QString before = text();
    click(m_next);
    QTRY_VERIFY_WITH_TIMEOUT(text() != before, kPatienceMs);
    QVERIFY(shows(2));
    QVERIFY(text().contains(u"not connected"_s));
    QVERIFY(m_next->isEnabled());
    click(m_client, "connect"_L1);
    QTRY_VERIFY_WITH_TIMEOUT(badge(m_client).startsWith(u"CONNECTED"_s), kPatienceMs);
    perform(3, kSteps);
    QVERIFY(badge(m_server).contains(u"STOPPED"_s));
}

void TestDemo::toleratesOtherMessages()
{
    perform(1, 2);
    const QStringList messages = predefinedMessages();
    for (int i = 0; i < messages.size(); ++i) {
        type(find<QWidget>(m_client, "messageText"_L1), u"of my own"_s);
        click(m_client, "send"_L1);
        QTRY_COMPARE_WITH_TIMEOUT(log(m_client).count(u"of my own"_s), i + 1, kPatienceMs);
        QVERIFY(shows(2 + i)); // that was no step
        perform(3 + i);
        QVERIFY(log(m_client).contains(messages.at(i))); // this was
        QVERIFY(text().contains(messages.at(i)));
    }
    perform(6, kSteps);
}

void TestDemo::changesLanguage()
{
    perform(1, 2);
    const QString english = text();
    m_language.use(u"pt_BR"_s);
    QTRY_COMPARE(m_window->windowTitle(), u"Demonstração · Soquete"_s);
    QVERIFY(text() != english);
    QVERIFY(text().contains(u"soquete-conn-1"_s));
    QVERIFY(!m_next->text().remove(u'&').contains(u"Next"_s));
    QVERIFY(badge(m_client).startsWith(u"CONECTADO"_s));
    click(m_next); // and it goes on
    QTRY_VERIFY_WITH_TIMEOUT(text().contains(u"Msg received"_s), kPatienceMs);
    m_language.use(u"en"_s);
    QTRY_VERIFY(shows(3));
    click(m_back);
    QCOMPARE(text(), english);
}

void TestDemo::fitsASmallScreen()
{
    QFETCH(QString, language);
    m_language.use(language);
    QCoreApplication::processEvents();
    QVERIFY2(m_window->minimumSizeHint().width() <= 1024,
             QByteArray::number(m_window->minimumSizeHint().width()));
    QVERIFY2(m_window->minimumSizeHint().height() <= 700,
             QByteArray::number(m_window->minimumSizeHint().height()));
}

QTEST_MAIN(TestDemo)
#include "tst_demo.moc"
