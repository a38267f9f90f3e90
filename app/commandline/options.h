#pragma once

#include "app/commandline/commandline.h"

#include <QLatin1StringView>

#include <span>
#include <variant>

namespace soquete {

/**
 * The tables of commands and options drive parsing, --help and error messages. They are plain data,
 * so that other code can describe the command line too. commandLineText() translates their texts.
 */

struct CommandSpec
{
    CommandLine::Command command;
    QLatin1StringView words;        ///< "server", "script client"; empty for the launcher
    const char *summary;            ///< for the help of the launcher; nullptr: not listed there
    const char *description;        ///< for the command's own help
    const char *argument = nullptr; ///< name of the positional argument; nullptr: there is none
    const char *argumentUsage = nullptr; ///< how it stands in the usage line: "[%1]"
    const char *argumentHelp = nullptr;
};

/** What an option takes, and where that is stored. */
struct Flag
{
    void (*store)(CommandLine &);
};
struct Number
{
    int smallest;
    int largest;
    void (*store)(CommandLine &, int);
};
struct Choice
{
    const char *words; ///< with blanks between them; capitals stand for a number, as in "wait:MS"
    bool (*store)(CommandLine &, const QString &); ///< false: it is none of them
};
struct FreeText
{
    bool (*store)(CommandLine &, const QString &); ///< false: the text is refused
    const char *complaint = nullptr; ///< about a refused text, %1; nullptr: none is refused
};

struct OptionSpec
{
    CommandLine::Commands commands;
    QLatin1StringView name;
    const char *value; ///< name of the value; nullptr: the option takes none
    const char *description;
    std::variant<Flag, Number, Choice, FreeText> kind;
    const char *standard = nullptr; ///< the default value, to show in the help
    char letter = 0;                ///< short name
};

/** Explains what is wrong with the command line, in the user's language. */
struct UsageError
{
    QString message;
};

[[nodiscard]] std::span<const CommandSpec> commandSpecs();
[[nodiscard]] std::span<const OptionSpec> optionSpecs();

/** Translates @p source, a text of these tables, and fills in {dialects}, {lessons} and {path}. */
[[nodiscard]] QString commandLineText(const char *source);

/** The dialect of the side that @p line is about. */
[[nodiscard]] Dialect &dialectOf(CommandLine &line);

} // namespace soquete
