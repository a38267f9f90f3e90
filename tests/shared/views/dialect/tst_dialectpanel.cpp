#include "shared/views/dialect/dialectpanel.h"

#include "shared/protocol/presets.h"
#include "shared/views/bytes/bytelook.h"
#include "shared/views/bytes/hexarea.h"
#include "shared/views/dialect/dialectbutton.h"
#include "shared/widgets/notice.h"
#include "tests/support/capitals.h"
#include "tests/support/contrast.h"
#include "tests/support/widgets.h"

#include <QCheckBox>
#include <QDialog>
#include <QFile>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

Q_DECLARE_METATYPE(soquete::Dialect)

namespace {

/** Chooses the entry @p text, as a person does. */
void choose(QComboBox *box, const QString &text)
{
    const int index = box->findText(text);
    QVERIFY2(index >= 0, qPrintable(text));
    box->setFocus();
    for (int steps = 0; box->currentIndex() != index && steps < 50; ++steps)
        QTest::keyClick(box, box->currentIndex() < index ? Qt::Key_Down : Qt::Key_Up);
    QCOMPARE(box->currentIndex(), index);
}

QPalette darkPalette()
{
    QPalette palette(QColor(45, 45, 48));
    palette.setColor(QPalette::Base, QColor(30, 30, 30));
    return palette;
}

} // namespace

class TestDialectPanel final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_panel.reset(); }
    void showsTheTutorials();
    void givesBackWhatItIsGiven_data();
    void givesBackWhatItIsGiven();
    void isDrivenByItsFields();
    void offersPresets();
    void knowsAPresetWhenItSeesOne();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void drawsAnExample_data();
    void drawsAnExample();
    void drawsReplyAndWord();
    void drawsInBothDirections();
    void enablesWhatMatters();
    void savesAndRemoves();
    void asksBeforeItReplaces();
    void refusesNames_data();
    void refusesNames();
    void importsAndExports();
    void refusesDamagedFiles();
    void isLockedWhileInUse();
    void followsTheLanguage();
    void isReadableInTheDark();
    void worksByKeyboard();
    void teaches();
    void fitsASmallWindow();

    void buttonChangesTheDialect();
    void buttonKeepsWhatWasCancelled();
    void buttonOnlyShowsWhatIsInUse();
    void buttonReadsSavedNamesOnce();

private:
    template <typename Widget>
    [[nodiscard]] Widget *part(QLatin1StringView name) const
    {
        return find<Widget>(m_panel.get(), name);
    }
    [[nodiscard]] QString notice() const { return part<Notice>("dialectNotice"_L1)->text(); }
    [[nodiscard]] QString problem() const { return part<QLabel>("problem"_L1)->text(); }
    [[nodiscard]] QString sentence() const { return part<QLabel>("exampleSentence"_L1)->text(); }
    [[nodiscard]] HexArea *example() const { return part<HexArea>("example"_L1); }

    OwnSettings m_settings;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DialectPanel> m_panel;
};

void TestDialectPanel::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", m_folder->path().toUtf8());
    m_panel = std::make_unique<DialectPanel>(Direction::Out,
                                             DialectLibrary(m_folder->filePath(u"dialects"_s)));
    m_panel->resize(800, 560);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestDialectPanel::showsTheTutorials()
{
    QVERIFY(m_panel->dialect() == Dialect());
    QVERIFY(m_panel->isUsable());
    QCOMPARE(part<QComboBox>("preset"_L1)->currentText(), u"Tutorial"_s);
    QVERIFY(problem().isEmpty());
    QVERIFY(part<Notice>("dialectNotice"_L1)->isHidden());
}

void TestDialectPanel::givesBackWhatItIsGiven_data()
{
    QTest::addColumn<Dialect>("dialect");
    for (const Preset &preset : dialectPresets())
        QTest::newRow(preset.id.data()) << preset.dialect;
    QTest::newRow("everything else than usual") << Dialect{ .headerSize = 4096,
                                                            .encoding = Encoding::Latin1,
                                                            .disconnectWord = u"até logo"_s,
                                                            .wordIgnoresCase = true,
                                                            .replyMode = ReplyMode::Framed,
                                                            .replyTemplate = u"{msg}\t%1"_s,
                                                            .wordReply = u""_s,
                                                            .maximumBody = Dialect::kLargestBody };
    QTest::newRow("a word without a reply") << Dialect{ .answersDisconnectWord = false };
    QTest::newRow("controls in a text")
            << Dialect{ .disconnectWord = u"a\nb\u0000"_s, .maximumBody = 4 };
    QTest::newRow("a long text") << Dialect{ .replyTemplate = u"ação "_s.repeated(12'000) };
    QTest::newRow("ASCII, without word or replies") << Dialect{ .headerSize = 1,
                                                                .encoding = Encoding::Ascii,
                                                                .disconnectWord = {},
                                                                .replyMode = ReplyMode::None,
                                                                .maximumBody = 0 };
}

void TestDialectPanel::givesBackWhatItIsGiven()
{
    QFETCH(const Dialect, dialect);
    const QSignalSpy changes(m_panel.get(), &DialectPanel::changed);
    m_panel->setDialect(dialect);
    QVERIFY(m_panel->dialect() == dialect);
    QCOMPARE(m_panel->dialect().disconnectWord, dialect.disconnectWord);
    QCOMPARE(m_panel->isUsable(), !findError(dialect));
    QCOMPARE(changes.count(), 1);
}

void TestDialectPanel::isDrivenByItsFields()
{
    part<QSpinBox>("header"_L1)->setFocus();
    type(part<QSpinBox>("header"_L1), u"10"_s);
    choose(part<QComboBox>("encoding"_L1), u"Latin-1"_s);
    type(part<QLineEdit>("word"_L1), u"até"_s);
    QTest::keyClick(part<QCheckBox>("ignoresCase"_L1), Qt::Key_Space);
    choose(part<QComboBox>("reply"_L1), u"With a header"_s);
    type(part<QLineEdit>("replyText"_L1), u"got {msg}"_s);
    choose(part<QComboBox>("goodbye"_L1), u"Another text"_s);
    type(part<QLineEdit>("goodbyeText"_L1), u"bye"_s);
    type(part<QSpinBox>("maximum"_L1), u"100"_s);
    QVERIFY(m_panel->dialect()
            == (Dialect{ .headerSize = 10,
                         .encoding = Encoding::Latin1,
                         .disconnectWord = u"até"_s,
                         .wordIgnoresCase = true,
                         .replyMode = ReplyMode::Framed,
                         .replyTemplate = u"got {msg}"_s,
                         .wordReply = u"bye"_s,
                         .maximumBody = 100 }));
    QVERIFY2(problem().isEmpty(), qPrintable(problem()));
    QCOMPARE(part<QComboBox>("preset"_L1)->currentText(), u"Custom"_s);
    choose(part<QComboBox>("goodbye"_L1), u"No reply"_s);
    QVERIFY(!m_panel->dialect().answersDisconnectWord);
    QVERIFY(!m_panel->dialect().wordReply);
}

void TestDialectPanel::offersPresets()
{
    auto *const presets = part<QComboBox>("preset"_L1);
    QCOMPARE(presets->count(), dialectPresets().size());
    for (const Preset &preset : dialectPresets()) {
        choose(presets, DialectPanel::nameOf(preset.dialect, {}));
        QVERIFY2(m_panel->dialect() == preset.dialect, preset.id.data());
    }
}

void TestDialectPanel::knowsAPresetWhenItSeesOne()
{
    auto *const header = part<QSpinBox>("header"_L1);
    header->setValue(9);
    QCOMPARE(part<QComboBox>("preset"_L1)->currentText(), u"Custom"_s);
    header->setValue(10);
    QCOMPARE(part<QComboBox>("preset"_L1)->currentText(), u"Header of 10 bytes"_s);
    QCOMPARE(part<QComboBox>("preset"_L1)->findText(u"Custom"_s), -1);
}

void TestDialectPanel::saysWhatIsWrong_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QString>("named");
    QTest::newRow("word") << Dialect{ .encoding = Encoding::Ascii, .disconnectWord = u"até"_s }
                          << u"“até”"_s;
    QTest::newRow("word too long") << Dialect{ .headerSize = 1 } << u"“!DISCONNECT”"_s;
    QTest::newRow("reply") << Dialect{ .encoding = Encoding::Latin1, .replyTemplate = u"✓"_s }
                           << u"“✓”"_s;
    QTest::newRow("word's reply") << Dialect{ .encoding = Encoding::Latin1, .wordReply = u"✗"_s }
                                  << u"“✗”"_s;
    QTest::newRow("maximum") << Dialect{ .maximumBody = 3 } << u"3 bytes"_s;
}

void TestDialectPanel::saysWhatIsWrong()
{
    QFETCH(const Dialect, dialect);
    QFETCH(const QString, named);
    m_panel->setDialect(dialect);
    QVERIFY(!m_panel->isUsable());
    QVERIFY2(problem().contains(named), qPrintable(problem()));
    QVERIFY(!part<QPushButton>("saveDialect"_L1)->isEnabled());
    QVERIFY(!part<QPushButton>("exportDialect"_L1)->isEnabled());
    QCOMPARE(example()->rowCount(), 0); // no bytes, rather than wrong ones
    QVERIFY(sentence().isEmpty());
    m_panel->setDialect({});
    QVERIFY(problem().isEmpty());
    QVERIFY(example()->rowCount() > 0);
}

void TestDialectPanel::drawsAnExample_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("said");
    QTest::newRow("UTF-8") << Dialect{ .headerSize = 16 }
                           << u"35 20 20 20 20 20 20 20 20 20 20 20 20 20 20 20"_s
                           << u"4F 6C C3 A1 21"_s << u"“Olá!” is 5 byte"_s;
    QTest::newRow("Latin-1") << Dialect{ .headerSize = 16, .encoding = Encoding::Latin1 }
                             << u"34 20 20 20 20 20 20 20 20 20 20 20 20 20 20 20"_s
                             << u"4F 6C E1 21"_s << u"“Olá!” is 4 byte"_s;
    QTest::newRow("ASCII") << Dialect{ .headerSize = 16, .encoding = Encoding::Ascii }
                           << u"36 20 20 20 20 20 20 20 20 20 20 20 20 20 20 20"_s
                           << u"48 65 6C 6C 6F 21"_s << u"“Hello!” is 6 byte"_s;
}

void TestDialectPanel::drawsAnExample()
{
    QFETCH(const Dialect, dialect);
    QFETCH(const QString, header);
    QFETCH(const QString, body);
    QFETCH(const QString, said);
    m_panel->setDialect(dialect);
    QCOMPARE(example()->rowCount(), 2);
    QVERIFY2(example()->rowText(0).contains(header), qPrintable(example()->rowText(0)));
    QVERIFY2(example()->rowText(1).contains(body), qPrintable(example()->rowText(1)));
    QVERIFY2(sentence().startsWith(said), qPrintable(sentence()));
    QVERIFY(sentence().contains(u"header of 16 B"_s));
    QVERIFY(sentence().contains(u"The reply is “Msg received”"_s));
    QCOMPARE(example()->accessibleDescription(), sentence());
}

void TestDialectPanel::drawsReplyAndWord()
{
    auto *const examples = part<QTabBar>("examples"_L1);
    m_panel->setDialect({ .headerSize = 16,
                          .disconnectWord = u"quit"_s,
                          .replyTemplate = u"got {msg}"_s,
                          .wordReply = u"bye"_s });
    examples->setCurrentIndex(1);
    QCOMPARE(example()->rowCount(), 1); // "got Olá!", without a header
    QVERIFY(example()->rowText(0).contains(u"67 6F 74 20 4F 6C C3 A1 21"_s));
    choose(part<QComboBox>("reply"_L1), u"With a header"_s);
    QCOMPARE(example()->rowCount(), 2);
    QVERIFY(example()->rowText(0).contains(u"39 20 20"_s));
    QVERIFY(sentence().contains(u"“got Olá!”: a header of 16 B, then 9 byte"_s));
    QVERIFY(sentence().contains(u"“quit” is the disconnect word; the reply to it is “bye”."_s));
    examples->setCurrentIndex(2);
    QVERIFY(example()->rowText(1).contains(u"71 75 69 74"_s));
    choose(part<QComboBox>("reply"_L1), u"None"_s);
    QVERIFY(!examples->isTabEnabled(1));
    QVERIFY(sentence().contains(
            u"It gets no reply. “quit” is the disconnect word, and gets no reply."_s));
    type(part<QLineEdit>("word"_L1), QString());
    QVERIFY(!examples->isTabEnabled(2));
    QVERIFY(sentence().contains(u"no disconnect word"_s));
    // An empty reply has no bytes to show.
    m_panel->setDialect({ .replyTemplate = {} });
    examples->setCurrentIndex(1);
    QCOMPARE(example()->rowCount(), 0);
}

void TestDialectPanel::drawsInBothDirections()
{
    const auto legend = [](const DialectPanel &panel) {
        return panel.findChild<ByteLegend *>()->names().size();
    };
    DialectPanel server(Direction::In, DialectLibrary(QString()));
    QCOMPARE(legend(server), 3); // no reads, no problems
    QCOMPARE(legend(*m_panel), 3);
}

void TestDialectPanel::enablesWhatMatters()
{
    const auto isEnabled = [this](QLatin1StringView name) {
        return part<QWidget>(name)->isEnabled();
    };
    QVERIFY(isEnabled("replyText"_L1) && isEnabled("goodbye"_L1) && isEnabled("ignoresCase"_L1));
    QVERIFY(!isEnabled("goodbyeText"_L1) && !isEnabled("removeDialect"_L1));
    choose(part<QComboBox>("goodbye"_L1), u"Another text"_s);
    QVERIFY(isEnabled("goodbyeText"_L1));
    choose(part<QComboBox>("reply"_L1), u"None"_s);
    QVERIFY(!isEnabled("replyText"_L1) && !isEnabled("goodbye"_L1) && !isEnabled("goodbyeText"_L1));
    choose(part<QComboBox>("reply"_L1), u"Text only"_s);
    type(part<QLineEdit>("word"_L1), QString());
    QVERIFY(!isEnabled("goodbye"_L1) && !isEnabled("ignoresCase"_L1));
}

void TestDialectPanel::savesAndRemoves()
{
    auto *const presets = part<QComboBox>("preset"_L1);
    part<QSpinBox>("header"_L1)->setValue(20);
    m_panel->saveAs(u"  Minha escola & cia "_s);
    QCOMPARE(presets->currentText(), u"Minha escola & cia"_s);
    QVERIFY(notice().contains(u"“Minha escola & cia” is saved"_s));
    choose(presets, u"Tutorial"_s);
    choose(presets, u"Minha escola & cia"_s);
    QCOMPARE(m_panel->dialect().headerSize, 20);
    QVERIFY(part<QWidget>("removeDialect"_L1)->isEnabled());

    const DialectLibrary library(m_folder->filePath(u"dialects"_s));
    QCOMPARE(DialectPanel::nameOf(m_panel->dialect(), library.contents().dialects),
             u"Minha escola & cia"_s);
    DialectPanel other(Direction::In, library); // of another window
    QVERIFY(find<QComboBox>(&other, "preset"_L1)->findText(u"Minha escola & cia"_s) >= 0);

    // Of two equal dialects, the one that was saved last, or selected.
    m_panel->saveAs(u"a copy"_s);
    QCOMPARE(presets->currentText(), u"a copy"_s);
    click(m_panel.get(), "removeDialect"_L1);
    QCOMPARE(presets->currentText(), u"Minha escola & cia"_s);

    click(m_panel.get(), "removeDialect"_L1);
    QCOMPARE(presets->findText(u"Minha escola & cia"_s), -1);
    QCOMPARE(m_panel->dialect().headerSize, 20); // the fields keep their values
    QVERIFY(library.contents().dialects.isEmpty());
    QVERIFY(!part<QWidget>("removeDialect"_L1)->isEnabled());
}

void TestDialectPanel::asksBeforeItReplaces()
{
    const DialectLibrary library(m_folder->filePath(u"dialects"_s));
    part<QSpinBox>("header"_L1)->setValue(20);
    m_panel->saveAs(u"mine"_s);
    part<QSpinBox>("header"_L1)->setValue(21);
    for (const auto answer : { QMessageBox::No, QMessageBox::Yes }) {
        QTimer::singleShot(0, this, [answer] {
            auto *const input = qobject_cast<QInputDialog *>(QApplication::activeModalWidget());
            QVERIFY(input);
            QCOMPARE(input->textValue(), u"mine"_s); // proposed
            QTimer::singleShot(0, qApp, [answer] {
                auto *const box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
                QVERIFY(box);
                QVERIFY(box->text().contains(u"“mine”"_s));
                box->button(answer)->click();
            });
            input->accept();
        });
        click(m_panel.get(), "saveDialect"_L1);
        QCOMPARE(library.find(u"mine"_s)->dialect.headerSize, answer == QMessageBox::Yes ? 21 : 20);
    }
}

void TestDialectPanel::refusesNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("nothing") << u"  "_s;
    QTest::newRow("two lines") << u"a\nb"_s;
    QTest::newRow("too long") << QString(61, u'x');
    QTest::newRow("a preset") << u"Tutorial"_s;
    QTest::newRow("what the command line means otherwise") << u"auto"_s;
}

void TestDialectPanel::refusesNames()
{
    QFETCH(const QString, name);
    m_panel->saveAs(name);
    QVERIFY(!part<Notice>("dialectNotice"_L1)->isHidden());
    QVERIFY(!notice().contains(u"is saved"_s));
    QVERIFY(DialectLibrary(m_folder->filePath(u"dialects"_s)).contents().dialects.isEmpty());
}

void TestDialectPanel::importsAndExports()
{
    const QString file = m_folder->filePath(u"turma.json"_s);
    const Dialect dialect{ .headerSize = 5, .disconnectWord = u"tchau"_s };
    m_panel->setDialect(dialect);
    m_panel->exportTo(file);
    QVERIFY(notice().contains(file));
    m_panel->setDialect({});
    m_panel->importFrom(file);
    QVERIFY(m_panel->dialect() == dialect);
    QVERIFY(notice().contains(u"“turma”"_s));
    m_panel->exportTo(m_folder->filePath(u"missing/turma.json"_s));
    QVERIFY(notice().contains(u"cannot be written"_s));
}

void TestDialectPanel::refusesDamagedFiles()
{
    const QString name = m_folder->filePath(u"<b>x.json"_s);
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"format":"soquete-dialect","version":1,"header":0})");
    file.close();
    m_panel->importFrom(name);
    QVERIFY(m_panel->dialect() == Dialect());
    QVERIFY2(notice().contains(u"<b>x.json"_s) && notice().contains(u"“header”"_s)
                     && notice().contains(u"from 1 to 4096"_s),
             qPrintable(notice()));
    // A damaged file in the folder is skipped and reported.
    QVERIFY(QDir().mkpath(m_folder->filePath(u"dialects"_s)));
    QVERIFY(QFile::copy(name, m_folder->filePath(u"dialects/x.json"_s)));
    const DialectPanel other(Direction::In, DialectLibrary(m_folder->filePath(u"dialects"_s)));
    QVERIFY(find<Notice>(&other, "dialectNotice"_L1)->text().contains(u"x.json"_s));
    QCOMPARE(find<QComboBox>(&other, "preset"_L1)->count(), dialectPresets().size());
}

void TestDialectPanel::isLockedWhileInUse()
{
    m_panel->setLocked(true);
    QVERIFY(notice().contains(u"Disconnect"_s));
    for (QWidget *const widget : controls(m_panel.get())) {
        const bool isToLookAt = widget->objectName() == "exportDialect"_L1
                             || qobject_cast<Notice *>(widget->parentWidget());
        QCOMPARE(widget->isEnabled(), isToLookAt);
    }
    QVERIFY(example()->isEnabled() && part<QTabBar>("examples"_L1)->isEnabled());
    m_panel->setLocked(false);
    QVERIFY(part<QWidget>("header"_L1)->isEnabled());
    QVERIFY(part<Notice>("dialectNotice"_L1)->isHidden());
}

void TestDialectPanel::followsTheLanguage()
{
    m_panel->setDialect({ .headerSize = 9 });
    Capitals capitals;
    QTRY_COMPARE(part<QComboBox>("preset"_L1)->currentText(), u"CUSTOM"_s);
    QCOMPARE(part<QComboBox>("preset"_L1)->itemText(0), u"TUTORIAL"_s);
    QCOMPARE(part<QComboBox>("reply"_L1)->currentText(), u"TEXT ONLY"_s);
    QVERIFY2(sentence().contains(u"THE REPLY IS"_s), qPrintable(sentence()));
    QCOMPARE(part<QTabBar>("examples"_L1)->tabText(2), u"DISCONNECTION"_s);
    QCOMPARE(m_panel->dialect().headerSize, 9);
    m_panel->setDialect({ .headerSize = 1 });
    QVERIFY(problem().contains(u"CANNOT BE SENT"_s));
    QCoreApplication::removeTranslator(&capitals);
    QTRY_VERIFY(problem().contains(u"cannot be sent"_s));
}

void TestDialectPanel::isReadableInTheDark()
{
    m_panel->setDialect({ .headerSize = 1 });
    for (const QPalette &palette : { m_panel->palette(), darkPalette() }) {
        m_panel->setPalette(palette);
        const QPalette said = part<QLabel>("problem"_L1)->palette();
        QCOMPARE_GE(contrast(said.color(QPalette::WindowText), palette.color(QPalette::Window)),
                    kReadable);
    }
}

void TestDialectPanel::worksByKeyboard()
{
    choose(part<QComboBox>("goodbye"_L1), u"Another text"_s);
    m_panel->saveAs(u"mine"_s); // so that it can be removed
    part<Notice>("dialectNotice"_L1)->clear();
    m_panel->activateWindow();
    part<QComboBox>("preset"_L1)->setFocus();
    QTRY_VERIFY(part<QComboBox>("preset"_L1)->hasFocus());
    const QList<QWidget *> reached = tabOrder(m_panel.get());
    for (QWidget *const widget : controls(m_panel.get()))
        QVERIFY2(reached.contains(widget), describe(widget));
    QVERIFY(reached.contains(part<QTabBar>("examples"_L1)));
    QVERIFY(reached.contains(example()));
    const QMultiMap<QString, QString> claims = mnemonicsOfDialog(m_panel.get());
    QCOMPARE_GE(claims.size(), 12);
    QCOMPARE(collisions(claims), QString());
}

void TestDialectPanel::teaches()
{
    QCOMPARE(unexplained(m_panel.get()), QByteArrayList());
}

void TestDialectPanel::fitsASmallWindow()
{
    QCOMPARE_LE(m_panel->minimumSizeHint().width(), 760);
    QCOMPARE_LE(m_panel->minimumSizeHint().height(), 560);
}

// The button

void TestDialectPanel::buttonChangesTheDialect()
{
    QWidget window;
    DialectButton button(Direction::Out, &window);
    window.show();
    QCOMPARE(button.text(), u"Dialect: Tutorial ▾"_s);
    QSignalSpy chosen(&button, &DialectButton::dialectChosen);
    click(&button);
    auto *const dialog = find<QDialog>(&window, "dialectDialog"_L1);
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    auto *const use = find<QPushButton>(dialog, "useDialect"_L1);
    type(find<QLineEdit>(dialog, "word"_L1), u"x"_s.repeated(300));
    find<QSpinBox>(dialog, "header"_L1)->setValue(2); // 300 has three digits
    QVERIFY(!use->isEnabled());
    QTest::keyClick(find<QLineEdit>(dialog, "word"_L1), Qt::Key_Return);
    QVERIFY(dialog->isVisible());
    QCOMPARE(chosen.count(), 0);
    type(find<QLineEdit>(dialog, "word"_L1), u"quit"_s);
    QVERIFY(use->isEnabled());
    QTest::keyClick(find<QLineEdit>(dialog, "word"_L1), Qt::Key_Return);
    QVERIFY(!dialog->isVisible());
    QCOMPARE(chosen.count(), 1);
    QVERIFY(button.dialect() == (Dialect{ .headerSize = 2, .disconnectWord = u"quit"_s }));
    QCOMPARE(button.text(), u"Dialect: custom ▾"_s);
    QTRY_VERIFY(!window.findChild<QDialog *>());
    click(&button); // and again
    QVERIFY(window.findChild<QDialog *>());
}

void TestDialectPanel::buttonKeepsWhatWasCancelled()
{
    QWidget window;
    DialectButton button(Direction::In, &window);
    window.show();
    QSignalSpy chosen(&button, &DialectButton::dialectChosen);
    click(&button);
    auto *const dialog = find<QDialog>(&window, "dialectDialog"_L1);
    find<QSpinBox>(dialog, "header"_L1)->setValue(2);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
    QCOMPARE(chosen.count(), 0);
    QVERIFY(button.dialect() == Dialect());
}

void TestDialectPanel::buttonOnlyShowsWhatIsInUse()
{
    QWidget window;
    DialectButton button(Direction::In, &window);
    window.show();
    const QString usual = button.toolTip();
    button.setLocked(true);
    QVERIFY(button.toolTip() != usual);
    QVERIFY(button.toolTip().contains(u"Stop the server"_s));
    click(&button);
    auto *const dialog = find<QDialog>(&window, "dialectDialog"_L1);
    QVERIFY(!find<QPushButton>(dialog, "useDialect"_L1)->isEnabled());
    QVERIFY(!find<QSpinBox>(dialog, "header"_L1)->isEnabled());
    button.setLocked(false); // the server has stopped meanwhile
    QVERIFY(find<QPushButton>(dialog, "useDialect"_L1)->isEnabled());
    QVERIFY(find<QSpinBox>(dialog, "header"_L1)->isEnabled());
    button.setLocked(true); // and begins again
    QVERIFY(!find<QPushButton>(dialog, "useDialect"_L1)->isEnabled());
}

void TestDialectPanel::buttonReadsSavedNamesOnce()
{
    const DialectLibrary library;
    const Dialect mine{ .headerSize = 20 };
    QCOMPARE(library.save({ u"mine"_s, mine }), std::nullopt);
    DialectButton button(Direction::Out);
    button.setDialect(mine);
    QCOMPARE(button.text(), u"Dialect: mine ▾"_s);
    QCOMPARE(library.remove(u"mine"_s), std::nullopt);
    button.setDialect({});
    button.setDialect(mine);
    QCOMPARE(button.text(), u"Dialect: mine ▾"_s); // not read from the disk again
}

QTEST_MAIN(TestDialectPanel)
#include "tst_dialectpanel.moc"
