#pragma once

#include "shared/script/pythonscript.h"
#include "shared/script/pythonwriter.h"

#include <QCoreApplication>

namespace soquete {

/** The context of the texts in scripts in the translation files. */
struct ScriptText
{
    Q_DECLARE_TR_FUNCTIONS(PythonScript)
};

// What the scripts of both roles have in common. All of them take scripts from prepared().

/** @p script with what follows from it: no answer to a word that there is not, and so on. */
[[nodiscard]] PythonScript prepared(PythonScript script);

[[nodiscard]] bool hasWord(const PythonScript &script);

/** Whether messages are answered, and whether the disconnect word is. */
[[nodiscard]] bool answersMessages(const PythonScript &script);
[[nodiscard]] bool answersWord(const PythonScript &script);

[[nodiscard]] bool usesFrames(const PythonScript &script);

/** Whether the answer to @p variable is more than one expression; see writeMakeReply(). */
[[nodiscard]] bool needsMakeReply(const PythonScript &script);

/** The expression for the text that answers the message in @p variable. */
[[nodiscard]] QString replyTo(const PythonScript &script, const QString &variable);

/** The expression that is true where @p variable holds the disconnect word. */
[[nodiscard]] QString isGoodbye(const PythonScript &script, const QString &variable);

/** A duration as Python has it: seconds, such as 0.5. */
[[nodiscard]] QString seconds(std::chrono::milliseconds duration);

/** "socket.AF_INET" and so on. */
[[nodiscard]] QString family(const PythonScript &script);

/** The first lines: how to start it, and how both sides talk. */
void writeHead(PythonWriter &writer, const PythonScript &script, const QString &purpose);
void writeConstants(PythonWriter &writer, const PythonScript &script);
void writeReplyConstants(PythonWriter &writer, const PythonScript &script);
void writeMakeReply(PythonWriter &writer, const PythonScript &script);
void writeEncodeFrame(PythonWriter &writer, const PythonScript &script);
/** The functions that read a frame, the part of @p script that reads: messages, or answers. */
void writeReceiveFrame(PythonWriter &writer, const PythonScript &script, const QString &socket);
/** The last lines: main(), which Ctrl-C ends in order. */
void writeStart(PythonWriter &writer);

// One file each.
[[nodiscard]] PythonLines correctClient(const PythonScript &script);
[[nodiscard]] PythonLines correctServer(const PythonScript &script);
[[nodiscard]] PythonLines tutorialClient(const PythonScript &script);
[[nodiscard]] PythonLines tutorialServer(const PythonScript &script);

} // namespace soquete
