#include "shared/protocol/dialectlibrary.h"

#include "shared/protocol/presets.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr auto kEnding = ".json"_L1;
constexpr qsizetype kMostFiles = 500; // the contents of a folder are not trusted
constexpr qsizetype kLongestStem = 40;
constexpr qsizetype kHashDigits = 8;

bool isSame(const QString &one, const QString &other)
{
    return one.trimmed().toCaseFolded() == other.trimmed().toCaseFolded();
}

} // namespace

DialectLibrary::DialectLibrary(const QString &folder)
    : m_folder(folder)
{}

QString DialectLibrary::standardFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + "/dialects"_L1;
}

bool DialectLibrary::isFree(QStringView name)
{
    const QStringView plain = name.trimmed();
    return !presetFromId(plain) && plain.compare("auto"_L1, Qt::CaseInsensitive) != 0;
}

QString DialectLibrary::fileNameFor(const QString &name)
{
    // Letters and digits, so that a person recognises it, then a hash that makes it unique.
    QString stem;
    for (const QChar character : name.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        const char16_t code = character.unicode();
        if ((code >= u'a' && code <= u'z') || (code >= u'0' && code <= u'9'))
            stem += character;
        else if (!character.isMark() && !stem.isEmpty() && !stem.endsWith(u'-'))
            stem += u'-';
    }
    stem.truncate(kLongestStem);
    const QByteArray hash = QCryptographicHash::hash(name.trimmed().toCaseFolded().toUtf8(),
                                                     QCryptographicHash::Sha256);
    return "dialect-"_L1 + stem + (stem.isEmpty() || stem.endsWith(u'-') ? u""_s : u"-"_s)
         + QString::fromLatin1(hash.toHex().first(kHashDigits)) + kEnding;
}

DialectLibrary::Contents DialectLibrary::contents() const
{
    Contents contents;
    for (const QString &file : files()) {
        const ParsedDialect parsed = readDialectFile(file);
        const NamedDialect &named = parsed.named;
        const bool isKnown = std::any_of(
                contents.dialects.begin(), contents.dialects.end(),
                [&named](const NamedDialect &other) { return isSame(other.name, named.name); });
        if (parsed.error)
            contents.damaged.append({ file, *parsed.error });
        else if (!isKnown && isDialectName(named.name) && isFree(named.name))
            contents.dialects.append(named);
    }
    std::sort(contents.dialects.begin(), contents.dialects.end(),
              [](const NamedDialect &one, const NamedDialect &other) {
                  return one.name.localeAwareCompare(other.name) < 0;
              });
    return contents;
}

std::optional<NamedDialect> DialectLibrary::find(const QString &name) const
{
    const QString file = fileOf(name);
    if (file.isEmpty())
        return std::nullopt;
    const ParsedDialect parsed = readDialectFile(file);
    return parsed.error ? std::nullopt : std::optional(parsed.named);
}

std::optional<QString> DialectLibrary::save(const NamedDialect &named) const
{
    QDir().mkpath(m_folder); // if this fails, writing the file reports the error
    const QString known = fileOf(named.name);
    return writeDialectFile(
            known.isEmpty() ? QDir(m_folder).filePath(fileNameFor(named.name)) : known, named);
}

std::optional<QString> DialectLibrary::remove(const QString &name) const
{
    QFile file(fileOf(name));
    if (file.fileName().isEmpty() || file.remove())
        return std::nullopt;
    return file.errorString();
}

QString DialectLibrary::fileOf(const QString &name) const
{
    for (const QString &file : files()) {
        const ParsedDialect parsed = readDialectFile(file);
        if (!parsed.error && isSame(parsed.named.name, name))
            return file;
    }
    return {};
}

QStringList DialectLibrary::files() const
{
    const QDir folder(m_folder);
    QStringList files;
    for (const QString &name : folder.entryList({ u"*"_s + kEnding }, QDir::Files, QDir::Name)) {
        if (files.size() < kMostFiles)
            files << folder.filePath(name);
    }
    return files;
}

} // namespace soquete
