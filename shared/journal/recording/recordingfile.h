#pragma once

#include <QByteArrayView>
#include <QFile>
#include <QLockFile>
#include <QString>

#include <memory>
#include <optional>

namespace soquete {

/** What to do if the file of a new recording is a recording already. */
enum class ExistingRecording { Keep, Replace };

/** Why a recording cannot start. */
struct RecordingRefusal
{
    enum class Kind {
        NotWritable, ///< see systemText
        IsRecording, ///< and is to be kept
        IsOtherFile, ///< which is never replaced
        InUse,       ///< another recording is written to it
        PipeWithoutReader
    };

    Kind kind = Kind::NotWritable;
    QString systemText; ///< the system's message, or empty
};

/**
 * The file that a recording is written to. Only its user may read it. While it is open, no other
 * program, and no other window, can record to it; this ends with the process, too. A pipe or a
 * device is accepted, and neither opening it nor writing to it waits for long.
 */
class RecordingFile final
{
public:
    /** Opens the file @p name, which is empty then, or says why not. */
    [[nodiscard]] std::optional<RecordingRefusal> open(const QString &name,
                                                       ExistingRecording existing);

    /**
     * Writes @p lines, unbuffered. On an error, returns false, sets @p error, and leaves only whole
     * lines in the file.
     */
    [[nodiscard]] bool write(QByteArrayView lines, QString *error);

private:
    /** Writes what there is room for; returns the number of bytes, fewer after an error. */
    [[nodiscard]] qsizetype writeSome(QByteArrayView bytes, QString *error);

    QFile m_file;
    qint64 m_size = 0;                 ///< of the whole lines that were written
    std::unique_ptr<QLockFile> m_lock; ///< on systems that cannot lock the file itself
};

/** Why the existing file @p name, which is not empty, cannot become a new recording. */
[[nodiscard]] std::optional<RecordingRefusal> findRefusal(const QString &name,
                                                          ExistingRecording existing);

} // namespace soquete
