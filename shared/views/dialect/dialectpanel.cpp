#include "shared/views/dialect/dialectpanel.h"

#include "shared/protocol/presets.h"
#include "shared/protocol/text.h"
#include "shared/widgets/changes.h"
#include "shared/widgets/colours.h"
#include "shared/words/dialectwords.h"
#include "shared/words/eventwords.h"
#include "ui_dialectpanel.h"

#include <QDir>
#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr auto kEnding = ".json"_L1;

/** What the server replies to the disconnect word, in the order of the form. */
enum class Goodbye { SameReply, NoReply, OwnText };

/** Of an entry of the chooser: the name of a saved dialect, and any dialect itself. */
enum Role { SavedNameRole = Qt::UserRole, DialectRole };

/** @p dialect without the settings that have no effect in it. */
Dialect normalised(Dialect dialect)
{
    if (!dialect.answersDisconnectWord)
        dialect.wordReply.reset();
    return dialect;
}

} // namespace

DialectPanel::DialectPanel(Direction messages, const DialectLibrary &library, QWidget *parent)
    : QWidget(parent)
    , m_direction(messages)
    , m_library(library)
    , m_ui(std::make_unique<Ui::DialectPanel>())
{
    m_ui->setupUi(this);
    m_ui->header->setRange(Dialect::kSmallestHeader, Dialect::kLargestHeader);
    m_ui->maximum->setMaximum(int(Dialect::kLargestBody));
    connect(m_ui->preset, &QComboBox::activated, this, &DialectPanel::choosePreset);
    connect(m_ui->saveDialect, &QPushButton::clicked, this, &DialectPanel::askToSave);
    connect(m_ui->removeDialect, &QPushButton::clicked, this, &DialectPanel::removeChosen);
    connect(m_ui->importDialect, &QPushButton::clicked, this, &DialectPanel::askToImport);
    connect(m_ui->exportDialect, &QPushButton::clicked, this, &DialectPanel::askToExport);
    for (QSpinBox *const field : { m_ui->header, m_ui->maximum })
        connect(field, &QSpinBox::valueChanged, this, &DialectPanel::onEdited);
    for (QComboBox *const field : { m_ui->encoding, m_ui->reply, m_ui->goodbye })
        connect(field, &QComboBox::currentIndexChanged, this, &DialectPanel::onEdited);
    for (QLineEdit *const field : { m_ui->word, m_ui->replyText, m_ui->goodbyeText })
        connect(field, &QLineEdit::textChanged, this, &DialectPanel::onEdited);
    connect(m_ui->ignoresCase, &QCheckBox::toggled, this, &DialectPanel::onEdited);
    m_ui->exampleArea->setMessageDirection(messages);
    readLibrary();
    setDialect({});
    onChange(this, { QEvent::LanguageChange }, [this] {
        m_ui->retranslateUi(this);
        updateAll();
    });
    onChange(this, { QEvent::PaletteChange }, [this] { updateProblem(); });
}

DialectPanel::~DialectPanel() = default;

Dialect DialectPanel::dialect() const
{
    const auto goodbye = Goodbye(m_ui->goodbye->currentIndex());
    Dialect dialect;
    dialect.headerSize = m_ui->header->value();
    dialect.encoding = Encoding(m_ui->encoding->currentIndex());
    dialect.disconnectWord = m_ui->word->text();
    dialect.wordIgnoresCase = m_ui->ignoresCase->isChecked();
    dialect.replyMode = ReplyMode(m_ui->reply->currentIndex());
    dialect.replyTemplate = m_ui->replyText->text();
    dialect.answersDisconnectWord = goodbye != Goodbye::NoReply;
    if (goodbye == Goodbye::OwnText)
        dialect.wordReply = m_ui->goodbyeText->text();
    dialect.maximumBody = m_ui->maximum->value();
    return dialect;
}

void DialectPanel::setDialect(const Dialect &dialect)
{
    {
        const QScopedValueRollback loading(m_isLoading, true);
        const Goodbye goodbye = !dialect.answersDisconnectWord ? Goodbye::NoReply
                              : dialect.wordReply              ? Goodbye::OwnText
                                                               : Goodbye::SameReply;
        m_ui->header->setValue(dialect.headerSize);
        m_ui->encoding->setCurrentIndex(int(dialect.encoding));
        m_ui->word->setText(dialect.disconnectWord);
        m_ui->ignoresCase->setChecked(dialect.wordIgnoresCase);
        m_ui->reply->setCurrentIndex(int(dialect.replyMode));
        m_ui->replyText->setText(dialect.replyTemplate);
        m_ui->goodbye->setCurrentIndex(int(goodbye));
        m_ui->goodbyeText->setText(dialect.wordReply.value_or(QString()));
        m_ui->maximum->setValue(int(dialect.maximumBody));
    }
    onEdited();
}

void DialectPanel::setLocked(bool locked)
{
    m_locked = locked;
    if (locked) {
        m_ui->dialectNotice->say(Tone::Neutral, [direction = m_direction] {
            return direction == Direction::In
                         ? tr("The server is using this dialect. Stop it to choose another one: "
                              "the dialect cannot change during a conversation.")
                         : tr("The connection is using this dialect. Disconnect to choose another "
                              "one: the dialect cannot change during a conversation.");
        });
    } else {
        m_ui->dialectNotice->clear();
    }
    updateControls();
}

QString DialectPanel::nameOf(const Dialect &dialect, const QList<NamedDialect> &saved)
{
    for (const Preset &preset : dialectPresets()) {
        if (normalised(dialect) == preset.dialect)
            return presetName(preset);
    }
    for (const NamedDialect &named : saved) {
        if (normalised(dialect) == normalised(named.dialect))
            return named.name;
    }
    return {};
}

// The library

void DialectPanel::readLibrary()
{
    m_saved = m_library.contents();
    if (m_saved.damaged.isEmpty())
        return;
    m_ui->dialectNotice->say(Tone::Busy, [damaged = m_saved.damaged.first()] {
        return tr("A saved dialect was skipped. %1")
                .arg(explainDialectFileError(damaged.error,
                                             QDir::toNativeSeparators(damaged.fileName)));
    });
}

/** Shows the library after the dialect @p chosen was saved or removed. */
void DialectPanel::showLibrary(const QString &chosen)
{
    m_name = chosen;
    m_saved = m_library.contents();
    fillPresets();
    updateControls();
}

void DialectPanel::saveAs(const QString &name)
{
    const QString plain = name.trimmed();
    if (!isDialectName(plain)) {
        m_ui->dialectNotice->say(Tone::Bad, [] {
            return tr("A dialect needs a name of up to %n character(s), on one line.", nullptr,
                      int(NamedDialect::kLongestName));
        });
        return;
    }
    if (!DialectLibrary::isFree(plain)) {
        m_ui->dialectNotice->say(Tone::Bad, [plain] {
            return tr("“%1” is the name of a dialect that comes with the program. Choose another "
                      "one.")
                    .arg(plain);
        });
        return;
    }
    if (const std::optional<QString> error = m_library.save({ plain, dialect() })) {
        const QString folder = QDir::toNativeSeparators(m_library.folder());
        m_ui->dialectNotice->say(Tone::Bad, [plain, folder, error = *error] {
            return tr("“%1” could not be saved in %2: %3.")
                    .arg(plain, visibleText(folder), visibleText(error));
        });
        return;
    }
    m_ui->dialectNotice->say(Tone::Good, [plain] {
        return tr("“%1” is saved and can be selected in every window.").arg(plain);
    });
    showLibrary(plain);
}

void DialectPanel::importFrom(const QString &fileName)
{
    const ParsedDialect parsed = readDialectFile(fileName);
    if (parsed.error) {
        m_ui->dialectNotice->say(Tone::Bad, [error = *parsed.error, fileName] {
            return explainDialectFileError(error, QDir::toNativeSeparators(fileName));
        });
        return;
    }
    m_name = parsed.named.name;
    setDialect(parsed.named.dialect);
    m_ui->dialectNotice->say(Tone::Good, [name = m_name] {
        return tr("The settings of the file are shown. To add “%1” to the list, choose Save as.")
                .arg(visibleText(name));
    });
}

void DialectPanel::exportTo(const QString &fileName)
{
    const QString file = QDir::toNativeSeparators(fileName);
    if (const std::optional<QString> error = writeDialectFile(fileName, { m_name, dialect() }))
        m_ui->dialectNotice->say(Tone::Bad, [file, error = *error] {
            return tr("%1 cannot be written: %2. Choose another file or folder.")
                    .arg(visibleText(file), visibleText(error));
        });
    else
        m_ui->dialectNotice->say(Tone::Good, [file] {
            return tr("The dialect is in %1. To start Soquete with it: --dialect FILE")
                    .arg(visibleText(file));
        });
}

void DialectPanel::removeChosen()
{
    const std::optional<QString> name = chosenName();
    if (!name)
        return;
    if (const std::optional<QString> error = m_library.remove(*name))
        m_ui->dialectNotice->say(Tone::Bad, [name = *name, error = *error] {
            return tr("“%1” could not be removed: %2.").arg(name, visibleText(error));
        });
    else
        m_ui->dialectNotice->say(Tone::Neutral, [name = *name] {
            return tr("“%1” is removed. Its settings are still shown: Save as restores it.")
                    .arg(name);
        });
    showLibrary(*name);
}

void DialectPanel::askToSave()
{
    bool accepted = false;
    const QString name =
            QInputDialog::getText(this, tr("Save the dialect"),
                                  tr("Name of the dialect, such as that of your school:"),
                                  QLineEdit::Normal, m_name, &accepted)
                    .trimmed();
    if (!accepted)
        return;
    const bool isThere = m_library.find(name).has_value();
    if (!isThere || confirmReplacing(name))
        saveAs(name);
}

bool DialectPanel::confirmReplacing(const QString &name)
{
    QMessageBox box(QMessageBox::Question, tr("Save the dialect"),
                    tr("There is already a dialect “%1”. Replace it?").arg(name),
                    QMessageBox::Yes | QMessageBox::No, this);
    box.setTextFormat(Qt::PlainText); // the name of a dialect is not markup
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

/** Lists all dialects, and selects the one that the fields hold. */
void DialectPanel::fillPresets()
{
    const Dialect current = normalised(dialect());
    m_ui->preset->clear();
    int chosen = -1;
    const auto add = [&](const QString &name, const QVariant &savedName, const Dialect &dialect) {
        m_ui->preset->addItem(name, savedName);
        m_ui->preset->setItemData(m_ui->preset->count() - 1, QVariant::fromValue(dialect),
                                  DialectRole);
        // Of two equal dialects, the one that was selected or saved.
        if (normalised(dialect) == current && (chosen < 0 || m_name == name))
            chosen = m_ui->preset->count() - 1;
    };
    for (const Preset &preset : dialectPresets())
        add(presetName(preset), {}, preset.dialect);
    if (!m_saved.dialects.isEmpty())
        m_ui->preset->insertSeparator(m_ui->preset->count());
    for (const NamedDialect &saved : m_saved.dialects)
        add(saved.name, saved.name, saved.dialect);
    if (chosen < 0) {
        //: a dialect that has no name yet
        m_ui->preset->addItem(tr("Custom"));
        chosen = m_ui->preset->count() - 1;
    }
    m_ui->preset->setCurrentIndex(chosen);
}

/** The name of the selected dialect, if it is a saved one. */
std::optional<QString> DialectPanel::chosenName() const
{
    const QVariant name = m_ui->preset->currentData(SavedNameRole);
    return name.isValid() ? std::optional(name.toString()) : std::nullopt;
}

void DialectPanel::choosePreset(int index)
{
    const QVariant dialect = m_ui->preset->itemData(index, DialectRole);
    m_ui->dialectNotice->clear();
    if (!dialect.isValid())
        return;
    m_name = m_ui->preset->itemData(index, SavedNameRole).toString();
    setDialect(dialect.value<Dialect>());
}

// The fields

void DialectPanel::onEdited()
{
    if (m_isLoading)
        return;
    updateAll();
    emit changed();
}

void DialectPanel::updateAll()
{
    fillPresets();
    updateControls();
    updateProblem();
    m_ui->exampleArea->setDialect(dialect());
}

/** The one place that decides what can be done. */
void DialectPanel::updateControls()
{
    const bool canEdit = !m_locked;
    const bool replies = ReplyMode(m_ui->reply->currentIndex()) != ReplyMode::None;
    const bool hasWord = !m_ui->word->text().isEmpty();
    const bool canReplyToWord = canEdit && replies && hasWord;
    for (QWidget *const field :
         std::initializer_list<QWidget *>{ m_ui->preset, m_ui->importDialect, m_ui->header,
                                           m_ui->encoding, m_ui->word, m_ui->reply, m_ui->maximum })
        field->setEnabled(canEdit);
    m_ui->ignoresCase->setEnabled(canEdit && hasWord);
    m_ui->replyText->setEnabled(canEdit && replies);
    m_ui->goodbye->setEnabled(canReplyToWord);
    m_ui->goodbyeText->setEnabled(canReplyToWord
                                  && Goodbye(m_ui->goodbye->currentIndex()) == Goodbye::OwnText);
    m_ui->saveDialect->setEnabled(canEdit && isUsable());
    m_ui->removeDialect->setEnabled(canEdit && chosenName());
    m_ui->exportDialect->setEnabled(isUsable());
}

void DialectPanel::updateProblem()
{
    const std::optional<DialectError> error = findError(dialect());
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, colourOf(Tone::Bad, colours));
    m_ui->problem->setPalette(colours);
    m_ui->problem->setText(error ? explainDialectError(*error, dialect()) : QString());
}

} // namespace soquete
