#include "shared/views/dialect/dialectpanel.h"

#include "shared/protocol/frame.h"
#include "shared/protocol/presets.h"
#include "shared/views/bytes/bytelegend.h"
#include "shared/views/bytes/hexarea.h"
#include "shared/widgets/colours.h"
#include "shared/widgets/notice.h"
#include "shared/words/dialectwords.h"
#include "shared/words/eventwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTabBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr int kSpacing = 8;           // pixels
constexpr int kPresetLength = 12;     // characters that the chooser has room for at least
constexpr int kLongestText = 100'000; // characters: more than a file of a dialect can hold
constexpr qsizetype kShown = 40;      // characters of a text, in a sentence
constexpr auto kEnding = ".json"_L1;

/** How the disconnect word is answered. */
enum class Goodbye { AsAnyMessage, NotAnswered, OwnText };

/** What stands behind an entry of the chooser; of a saved dialect, its name follows. */
constexpr auto kPresetPrefix = "preset:"_L1;
constexpr auto kSavedPrefix = "saved:"_L1;

/** @p dialect without what has no effect in it. */
Dialect normalised(Dialect dialect)
{
    if (!dialect.answersDisconnectWord)
        dialect.wordReply.reset();
    return dialect;
}

template <typename Value>
void select(QComboBox *box, Value value)
{
    box->setCurrentIndex(box->findData(int(value)));
}

template <typename Value>
Value selected(const QComboBox *box)
{
    return Value(box->currentData().toInt());
}

QString shown(const QString &text)
{
    return visibleText(text.size() > kShown ? text.left(kShown) + u'…' : text);
}

} // namespace

DialectPanel::DialectPanel(Direction messages, const DialectLibrary &library, QWidget *parent)
    : QWidget(parent)
    , m_direction(messages)
    , m_library(library)
    , m_notice(new Notice(this))
    , m_presetLabel(new QLabel(this))
    , m_preset(new QComboBox(this))
    , m_save(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_import(new QPushButton(this))
    , m_export(new QPushButton(this))
    , m_headerLabel(new QLabel(this))
    , m_header(new QSpinBox(this))
    , m_encodingLabel(new QLabel(this))
    , m_encoding(new QComboBox(this))
    , m_wordLabel(new QLabel(this))
    , m_word(new QLineEdit(this))
    , m_ignoresCase(new QCheckBox(this))
    , m_replyLabel(new QLabel(this))
    , m_reply(new QComboBox(this))
    , m_replyTextLabel(new QLabel(this))
    , m_replyText(new QLineEdit(this))
    , m_goodbyeLabel(new QLabel(this))
    , m_goodbye(new QComboBox(this))
    , m_goodbyeText(new QLineEdit(this))
    , m_maximumLabel(new QLabel(this))
    , m_maximum(new QSpinBox(this))
    , m_problem(new QLabel(this))
    , m_examples(new QTabBar(this))
    , m_hex(new HexArea(this))
    , m_legend(new ByteLegend(this))
    , m_sentence(new QLabel(this))
{
    m_notice->setObjectName(u"dialectNotice"_s);
    m_preset->setObjectName(u"preset"_s);
    m_save->setObjectName(u"saveDialect"_s);
    m_remove->setObjectName(u"removeDialect"_s);
    m_import->setObjectName(u"importDialect"_s);
    m_export->setObjectName(u"exportDialect"_s);
    m_header->setObjectName(u"header"_s);
    m_encoding->setObjectName(u"encoding"_s);
    m_word->setObjectName(u"word"_s);
    m_ignoresCase->setObjectName(u"ignoresCase"_s);
    m_reply->setObjectName(u"reply"_s);
    m_replyText->setObjectName(u"replyText"_s);
    m_goodbye->setObjectName(u"goodbye"_s);
    m_goodbyeText->setObjectName(u"goodbyeText"_s);
    m_maximum->setObjectName(u"maximum"_s);
    m_problem->setObjectName(u"problem"_s);
    m_examples->setObjectName(u"examples"_s);
    m_hex->setObjectName(u"example"_s);
    m_sentence->setObjectName(u"exampleSentence"_s);

    m_preset->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_preset->setMinimumContentsLength(kPresetLength);
    m_header->setRange(Dialect::kSmallestHeader, Dialect::kLargestHeader);
    m_maximum->setRange(0, int(Dialect::kLargestBody));
    m_maximum->setGroupSeparatorShown(true);
    for (QLineEdit *const field : { m_word, m_replyText, m_goodbyeText })
        field->setMaxLength(kLongestText);
    m_encoding->addItem(u"UTF-8"_s, int(Encoding::Utf8));
    m_encoding->addItem(u"Latin-1"_s, int(Encoding::Latin1));
    m_encoding->addItem(u"ASCII"_s, int(Encoding::Ascii));
    for (const ReplyMode mode : { ReplyMode::None, ReplyMode::Text, ReplyMode::Framed })
        m_reply->addItem(QString(), int(mode));
    for (const Goodbye way : { Goodbye::AsAnyMessage, Goodbye::NotAnswered, Goodbye::OwnText })
        m_goodbye->addItem(QString(), int(way));
    for (QLabel *const label : { m_problem, m_sentence }) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setMinimumWidth(1);
    }
    m_examples->setDrawBase(false);
    m_examples->setExpanding(false);
    for (int i = int(Example::Message); i <= int(Example::Goodbye); ++i)
        m_examples->addTab(QString());
    m_legend->setFramesOnly(true);
    m_hex->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // what is left, or scrolls
    layOut();

    connect(m_preset, &QComboBox::activated, this, &DialectPanel::choosePreset);
    connect(m_save, &QPushButton::clicked, this, &DialectPanel::askToSave);
    connect(m_remove, &QPushButton::clicked, this, &DialectPanel::removeChosen);
    connect(m_import, &QPushButton::clicked, this, &DialectPanel::askToImport);
    connect(m_export, &QPushButton::clicked, this, &DialectPanel::askToExport);
    for (QSpinBox *const field : { m_header, m_maximum })
        connect(field, &QSpinBox::valueChanged, this, &DialectPanel::onEdited);
    for (QComboBox *const field : { m_encoding, m_reply, m_goodbye })
        connect(field, &QComboBox::currentIndexChanged, this, &DialectPanel::onEdited);
    for (QLineEdit *const field : { m_word, m_replyText, m_goodbyeText })
        connect(field, &QLineEdit::textChanged, this, &DialectPanel::onEdited);
    connect(m_ignoresCase, &QCheckBox::toggled, this, &DialectPanel::onEdited);
    connect(m_examples, &QTabBar::currentChanged, this, &DialectPanel::updateExample);
    readLibrary();
    retranslate();
    setDialect({});
}

void DialectPanel::addRow(QGridLayout *grid, int row, int column, QLabel *label, QWidget *field)
{
    label->setBuddy(field);
    grid->addWidget(label, row, column);
    grid->addWidget(field, row, column + 1);
}

void DialectPanel::layOut()
{
    auto *const form = new QGridLayout;
    form->setSpacing(kSpacing);
    form->setColumnStretch(1, 1);
    form->setColumnStretch(3, 1);
    addRow(form, 0, 0, m_headerLabel, m_header);
    addRow(form, 0, 2, m_encodingLabel, m_encoding);
    addRow(form, 1, 0, m_wordLabel, m_word);
    form->addWidget(m_ignoresCase, 1, 2, 1, 2);
    addRow(form, 2, 0, m_replyLabel, m_reply);
    addRow(form, 2, 2, m_replyTextLabel, m_replyText);
    addRow(form, 3, 0, m_goodbyeLabel, m_goodbye);
    form->addWidget(m_goodbyeText, 3, 2, 1, 2);
    addRow(form, 4, 0, m_maximumLabel, m_maximum);
    form->addWidget(m_problem, 4, 2, 1, 2);

    m_presetLabel->setBuddy(m_preset);
    auto *const presets = new QHBoxLayout;
    presets->setSpacing(kSpacing);
    presets->addWidget(m_presetLabel);
    presets->addWidget(m_preset, 1);
    for (QPushButton *const button : { m_save, m_remove, m_import, m_export })
        presets->addWidget(button);

    auto *const example = new QVBoxLayout;
    example->setSpacing(0);
    example->addWidget(m_examples);
    example->addWidget(m_hex, 1);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSpacing, kSpacing, kSpacing, kSpacing);
    layout->setSpacing(kSpacing);
    layout->addWidget(m_notice);
    layout->addLayout(presets);
    layout->addLayout(form);
    layout->addLayout(example, 1);
    layout->addWidget(m_legend);
    layout->addWidget(m_sentence);
}

Dialect DialectPanel::dialect() const
{
    const auto goodbye = selected<Goodbye>(m_goodbye);
    Dialect dialect;
    dialect.headerSize = m_header->value();
    dialect.encoding = selected<Encoding>(m_encoding);
    dialect.disconnectWord = m_word->text();
    dialect.wordIgnoresCase = m_ignoresCase->isChecked();
    dialect.replyMode = selected<ReplyMode>(m_reply);
    dialect.replyTemplate = m_replyText->text();
    dialect.answersDisconnectWord = goodbye != Goodbye::NotAnswered;
    if (goodbye == Goodbye::OwnText)
        dialect.wordReply = m_goodbyeText->text();
    dialect.maximumBody = m_maximum->value();
    return dialect;
}

void DialectPanel::setDialect(const Dialect &dialect)
{
    {
        const QScopedValueRollback loading(m_isLoading, true);
        m_header->setValue(dialect.headerSize);
        select(m_encoding, dialect.encoding);
        m_word->setText(dialect.disconnectWord);
        m_ignoresCase->setChecked(dialect.wordIgnoresCase);
        select(m_reply, dialect.replyMode);
        m_replyText->setText(dialect.replyTemplate);
        select(m_goodbye, !dialect.answersDisconnectWord ? Goodbye::NotAnswered
                          : dialect.wordReply            ? Goodbye::OwnText
                                                         : Goodbye::AsAnyMessage);
        m_goodbyeText->setText(dialect.wordReply.value_or(QString()));
        m_maximum->setValue(int(dialect.maximumBody));
    }
    onEdited();
}

void DialectPanel::setLocked(bool locked)
{
    m_locked = locked;
    if (locked) {
        m_notice->say(Tone::Neutral, [direction = m_direction] {
            return direction == Direction::In
                         ? tr("The server is running in this dialect. Stop it to choose another: a "
                              "conversation goes on as it began.")
                         : tr("The connection is in this dialect. Disconnect to choose another: a "
                              "conversation goes on as it began.");
        });
    } else {
        m_notice->clear();
    }
    updateControls();
}

QString DialectPanel::nameOf(const Dialect &dialect, const DialectLibrary &library)
{
    for (const Preset &preset : dialectPresets()) {
        if (normalised(dialect) == preset.dialect)
            return presetName(preset);
    }
    for (const NamedDialect &saved : library.contents().dialects) {
        if (normalised(dialect) == normalised(saved.dialect))
            return saved.name;
    }
    return {};
}

// What was saved

void DialectPanel::readLibrary()
{
    m_saved = m_library.contents();
    if (m_saved.damaged.isEmpty())
        return;
    m_notice->say(Tone::Busy, [damaged = m_saved.damaged.first()] {
        return tr("A saved dialect was left out. %1")
                .arg(explainDialectFileError(damaged.error,
                                             QDir::toNativeSeparators(damaged.fileName)));
    });
}

void DialectPanel::saveAs(const QString &name)
{
    const QString plain = name.trimmed();
    if (!isDialectName(plain)) {
        m_notice->say(Tone::Bad, [] {
            return tr("A dialect needs a name of up to %n character(s), on one line.", nullptr,
                      int(NamedDialect::kLongestName));
        });
        return;
    }
    if (!DialectLibrary::isFree(plain)) {
        m_notice->say(Tone::Bad, [plain] {
            return tr("“%1” is the name of a dialect that comes with the program. Choose another "
                      "one.")
                    .arg(plain);
        });
        return;
    }
    if (const std::optional<QString> error = m_library.save({ plain, dialect() })) {
        const QString folder = QDir::toNativeSeparators(m_library.folder());
        m_notice->say(Tone::Bad, [plain, folder, error = *error] {
            return tr("“%1” could not be saved in %2: %3.")
                    .arg(plain, visibleText(folder), visibleText(error));
        });
        return;
    }
    m_notice->say(Tone::Good, [plain] {
        return tr("“%1” is saved, and can be chosen in every window.").arg(plain);
    });
    m_name = plain;
    m_saved = m_library.contents();
    fillPresets();
    updateControls();
}

void DialectPanel::importFrom(const QString &fileName)
{
    const ParsedDialect parsed = readDialectFile(fileName);
    if (parsed.error) {
        m_notice->say(Tone::Bad, [error = *parsed.error, fileName] {
            return explainDialectFileError(error, QDir::toNativeSeparators(fileName));
        });
        return;
    }
    m_name = parsed.named.name;
    setDialect(parsed.named.dialect);
    m_notice->say(Tone::Good, [name = m_name] {
        return tr("This is what the file says. To find “%1” in the list from now on, choose Save "
                  "as.")
                .arg(visibleText(name));
    });
}

void DialectPanel::exportTo(const QString &fileName)
{
    const QString file = QDir::toNativeSeparators(fileName);
    if (const std::optional<QString> error = writeDialectFile(fileName, { m_name, dialect() }))
        m_notice->say(Tone::Bad, [file, error = *error] {
            return tr("%1 cannot be written: %2. Choose another file or folder.")
                    .arg(visibleText(file), visibleText(error));
        });
    else
        m_notice->say(Tone::Good, [file] {
            return tr("The dialect is in %1. Soquete can be started with it: --dialect FILE")
                    .arg(visibleText(file));
        });
}

void DialectPanel::removeChosen()
{
    const std::optional<QString> name = chosenName();
    if (!name)
        return;
    if (const std::optional<QString> error = m_library.remove(*name))
        m_notice->say(Tone::Bad, [name = *name, error = *error] {
            return tr("“%1” could not be removed: %2.").arg(name, visibleText(error));
        });
    else
        m_notice->say(Tone::Neutral, [name = *name] {
            return tr("“%1” is removed. Its settings are still here: Save as brings it back.")
                    .arg(name);
        });
    m_name = *name;
    m_saved = m_library.contents();
    fillPresets();
    updateControls();
}

void DialectPanel::askToSave()
{
    bool accepted = false;
    const QString name = QInputDialog::getText(this, tr("Save the dialect"),
                                               tr("Its name, such as that of your school:"),
                                               QLineEdit::Normal, m_name, &accepted)
                                 .trimmed();
    if (!accepted)
        return;
    const bool isThere = m_library.find(name).has_value();
    if (!isThere || mayReplace(name))
        saveAs(name);
}

bool DialectPanel::mayReplace(const QString &name)
{
    QMessageBox box(QMessageBox::Question, tr("Save the dialect"),
                    tr("There is a dialect “%1” already. Replace it?").arg(name),
                    QMessageBox::Yes | QMessageBox::No, this);
    box.setTextFormat(Qt::PlainText); // whatever a dialect is called
    return box.exec() == QMessageBox::Yes;
}

void DialectPanel::askToImport()
{
    const QString name = QFileDialog::getOpenFileName(this, tr("Import a dialect"), QString(),
                                                      tr("Dialects (*.json);;All files (*)"));
    if (!name.isEmpty())
        importFrom(name);
}

void DialectPanel::askToExport()
{
    const QString proposed =
            m_name.isEmpty() ? tr("dialect") + kEnding : DialectLibrary::fileNameFor(m_name);
    const QString name = QFileDialog::getSaveFileName(this, tr("Export the dialect"), proposed,
                                                      tr("Dialects (*.json);;All files (*)"));
    if (!name.isEmpty())
        exportTo(name);
}

// The chooser

/** Offers what there is, and chooses what the fields say. */
void DialectPanel::fillPresets()
{
    const Dialect current = normalised(dialect());
    m_preset->clear();
    int chosen = -1;
    const auto add = [&](const QString &name, const QString &data, const Dialect &dialect) {
        m_preset->addItem(name, data);
        // Of two that say the same, the one that was chosen, or saved.
        if (normalised(dialect) == current && (chosen < 0 || m_name == name))
            chosen = m_preset->count() - 1;
    };
    for (const Preset &preset : dialectPresets())
        add(presetName(preset), kPresetPrefix + preset.id, preset.dialect);
    if (!m_saved.dialects.isEmpty())
        m_preset->insertSeparator(m_preset->count());
    for (const NamedDialect &saved : m_saved.dialects)
        add(saved.name, kSavedPrefix + saved.name, saved.dialect);
    if (chosen < 0) {
        //: a dialect that has no name yet
        m_preset->addItem(tr("Own settings"), QString());
        chosen = m_preset->count() - 1;
    }
    m_preset->setCurrentIndex(chosen);
}

/** The name of the saved dialect that is chosen. */
std::optional<QString> DialectPanel::chosenName() const
{
    const QString data = m_preset->currentData().toString();
    if (!data.startsWith(kSavedPrefix))
        return std::nullopt;
    return data.sliced(kSavedPrefix.size());
}

void DialectPanel::choosePreset(int index)
{
    const QString data = m_preset->itemData(index).toString();
    m_notice->clear();
    if (data.startsWith(kPresetPrefix)) {
        m_name.clear();
        if (const auto preset = presetFromId(QStringView(data).sliced(kPresetPrefix.size())))
            setDialect(preset->dialect);
        return;
    }
    for (const NamedDialect &saved : m_saved.dialects) {
        if (data == kSavedPrefix + saved.name) {
            m_name = saved.name;
            setDialect(saved.dialect);
            return;
        }
    }
}

// What the fields say

void DialectPanel::onEdited()
{
    if (m_isLoading)
        return;
    update();
    emit changed();
}

void DialectPanel::update()
{
    fillPresets();
    updateControls();
    updateProblem();
    updateExample();
}

/** The one place that decides what can be done. */
void DialectPanel::updateControls()
{
    const bool canEdit = !m_locked;
    const bool usable = isUsable();
    const bool answers = selected<ReplyMode>(m_reply) != ReplyMode::None;
    const bool hasWord = !m_word->text().isEmpty();
    for (QWidget *const field : std::initializer_list<QWidget *>{
                 m_preset, m_import, m_header, m_encoding, m_word, m_reply, m_maximum })
        field->setEnabled(canEdit);
    m_ignoresCase->setEnabled(canEdit && hasWord);
    m_replyText->setEnabled(canEdit && answers);
    m_goodbye->setEnabled(canEdit && answers && hasWord);
    m_goodbyeText->setEnabled(m_goodbye->isEnabled()
                              && selected<Goodbye>(m_goodbye) == Goodbye::OwnText);
    m_save->setEnabled(canEdit && usable);
    m_remove->setEnabled(canEdit && chosenName());
    m_export->setEnabled(usable);
    m_examples->setTabEnabled(int(Example::Answer), answers);
    m_examples->setTabEnabled(int(Example::Goodbye), hasWord);
}

void DialectPanel::updateProblem()
{
    const std::optional<DialectError> error = findError(dialect());
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, colourOf(Tone::Bad, colours));
    m_problem->setPalette(colours);
    m_problem->setText(error ? explainDialectError(*error, dialect()) : QString());
}

/** A message that shows the difference between characters and bytes, where it can be sent. */
QString DialectPanel::sample() const
{
    const Dialect current = dialect();
    for (const QString &text : { tr("Olá!"), tr("Hello!"), u"A"_s }) {
        if (!encodeFrame(text, current).error)
            return text;
    }
    return {};
}

void DialectPanel::updateExample()
{
    const Dialect current = dialect();
    const QString message = sample();
    Event event;
    event.direction = m_direction;
    fact::Text text;
    text.headerSize = current.headerSize;
    text.text = message;
    bool isReply = false;
    switch (Example(m_examples->currentIndex())) {
    case Example::Message:
        break;
    case Example::Answer:
        isReply = true;
        event.direction = m_direction == Direction::In ? Direction::Out : Direction::In;
        text.text = current.replyTo(message);
        break;
    case Example::Goodbye:
        text.text = current.disconnectWord;
        break;
    }
    if (isReply && current.replyMode != ReplyMode::Framed) {
        text.headerSize = 0;
        text.bytes = encodeText(text.text, current.encoding).bytes;
    } else {
        text.bytes = encodeFrame(text.text, current).bytes;
    }
    text.size = text.bytes.size() - text.headerSize;
    const bool isThere = isUsable() && !text.bytes.isEmpty();
    if (isReply)
        event.fact = fact::Reply{ text };
    else
        event.fact = fact::Message{ text };
    m_stream = isThere ? ByteStream::of(event) : ByteStream();
    m_hex->setBytes(&m_stream, event.direction);
    m_hex->scrollTo(0);
    m_hex->setHint(isUsable() ? tr("Not a single byte.")
                              : tr("Correct what is marked above, and an example appears here."));
    m_legend->setDirection(event.direction);
    m_sentence->setText(isUsable() ? sentences() : QString());
    m_hex->setAccessibleDescription(m_sentence->text());
}

/** What the example shows, what answers it, and how the conversation ends. */
QString DialectPanel::sentences() const
{
    const Dialect current = dialect();
    const QString message = sample();
    const QString header = byteCount(current.headerSize);
    const auto sizeOf = [&current](const QString &text) {
        return int(encodeText(text, current.encoding).bytes.size());
    };
    QStringList sentences;
    //: %1 is a text, %2 the size of a header with its unit
    sentences << tr("“%1” is %n byte(s): a header of %2 that says so, then the body.", nullptr,
                    sizeOf(message))
                         .arg(message, header);
    const QString answer = current.replyTo(message);
    if (current.replyMode == ReplyMode::None)
        sentences << tr("It gets no answer.");
    else if (current.replyMode == ReplyMode::Text)
        sentences << tr("It is answered with “%1”: %n byte(s) without a header.", nullptr,
                        sizeOf(answer))
                             .arg(shown(answer));
    else
        sentences << tr("It is answered with “%1”: a header of %2, then %n byte(s).", nullptr,
                        sizeOf(answer))
                             .arg(shown(answer), header);
    const QString &word = current.disconnectWord;
    if (word.isEmpty())
        sentences << tr("There is no word for goodbye: a client leaves by closing the connection.");
    else if (current.replyMode == ReplyMode::None || !current.answersDisconnectWord)
        sentences << tr("“%1” says goodbye, and is not answered.").arg(shown(word));
    else
        sentences << tr("“%1” says goodbye, and is answered with “%2”.")
                             .arg(shown(word), shown(current.replyTo(word)));
    return sentences.join(u' ');
}

// Words

void DialectPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        updateProblem();
    QWidget::changeEvent(event);
}

void DialectPanel::retranslate()
{
    const auto say = [](QWidget *widget, const QString &name, const QString &explanation) {
        widget->setAccessibleName(name);
        widget->setToolTip(explanation);
    };
    m_presetLabel->setText(tr("&Preset"));
    say(m_preset, tr("Preset"),
        tr("How programs that follow the tutorial talk: the ways seen most, and those you saved"));
    m_save->setText(tr("S&ave as…"));
    say(m_save, tr("Save as"), tr("Keep these settings under a name, for every window"));
    m_remove->setText(tr("&Remove"));
    say(m_remove, tr("Remove"), tr("Remove the chosen dialect from those you saved"));
    m_import->setText(tr("&Import…"));
    say(m_import, tr("Import"), tr("Take the settings from a file that somebody gave you"));
    m_export->setText(tr("&Export…"));
    say(m_export, tr("Export"), tr("Write the settings to a file, to hand it on"));
    retranslateForm();
    m_examples->setAccessibleName(tr("Example"));
    m_examples->setToolTip(tr("An example of what goes over the wire in this dialect"));
    m_examples->setTabText(int(Example::Message), tr("Message"));
    m_examples->setTabText(int(Example::Answer), tr("Answer"));
    m_examples->setTabText(int(Example::Goodbye), tr("Goodbye"));
    update();
}

void DialectPanel::retranslateForm()
{
    const auto say = [](QWidget *widget, const QString &name, const QString &explanation) {
        widget->setAccessibleName(name);
        widget->setToolTip(explanation);
    };
    m_headerLabel->setText(tr("&Header"));
    //: after a number
    m_header->setSuffix(u" "_s + tr("bytes"));
    say(m_header, tr("Bytes of the header"),
        tr("In front of every message stands a header of this many bytes: the length of the "
           "message in digits, then blanks. Both sides must agree on it."));
    m_encodingLabel->setText(tr("En&coding"));
    say(m_encoding, tr("Encoding"),
        tr("How characters become bytes. In UTF-8 “á” takes two bytes, in Latin-1 one, and ASCII "
           "does not have it."));
    m_wordLabel->setText(tr("Disconnect &word"));
    say(m_word, tr("Disconnect word"),
        tr("The message with which a client says goodbye. Empty: there is none."));
    m_ignoresCase->setText(tr("In capitals or s&mall letters"));
    say(m_ignoresCase, tr("The disconnect word in capitals or small letters"),
        tr("Whether “!disconnect” says goodbye too where the word is “!DISCONNECT”"));
    m_replyLabel->setText(tr("A&nswer"));
    m_reply->setItemText(0, tr("None"));
    m_reply->setItemText(1, tr("Text alone"));
    m_reply->setItemText(2, tr("With a header"));
    say(m_reply, tr("How a message is answered"),
        tr("Whether the server answers a message, and whether its answer has a header of its own. "
           "Without one, the client cannot know where an answer ends."));
    m_replyTextLabel->setText(tr("Te&xt of the answer"));
    say(m_replyText, tr("Text of the answer"), tr("{msg} stands for the message."));
    m_goodbyeLabel->setText(tr("At &goodbye"));
    m_goodbye->setItemText(0, tr("The same answer"));
    m_goodbye->setItemText(1, tr("No answer"));
    m_goodbye->setItemText(2, tr("Another text"));
    say(m_goodbye, tr("How the disconnect word is answered"),
        tr("Some servers answer the disconnect word like any message, some with another text, and "
           "some just close the connection."));
    say(m_goodbyeText, tr("Answer to the disconnect word"),
        tr("The answer to the disconnect word; {msg} stands for that word."));
    m_maximumLabel->setText(tr("&Longest message"));
    m_maximum->setSuffix(u" "_s + tr("bytes"));
    say(m_maximum, tr("Bytes of the longest message"),
        tr("A header that announces more is refused before anything of the message is kept."));
}

} // namespace soquete
