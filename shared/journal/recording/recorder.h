#pragma once

#include "shared/journal/event.h"
#include "shared/journal/recording/recordingfile.h"

#include <QString>

namespace soquete {

/** Writes events to a file, one JSON object a line. Not to be shared between threads. */
class Recorder final
{
public:
    /** Starts a recording in the file @p name; false if that is refused, see refusal(). */
    [[nodiscard]] bool open(const QString &name,
                            ExistingRecording existing = ExistingRecording::Keep);

    [[nodiscard]] const RecordingRefusal &refusal() const { return m_refusal; }

    /**
     * Writes @p events, unbuffered, so that another program can read them at once. On an error,
     * returns false and leaves only whole lines in the file.
     */
    [[nodiscard]] bool write(const Events &events);

    /** The system's message after a failed open() or write(). */
    [[nodiscard]] QString errorString() const { return m_error; }

private:
    RecordingFile m_file;
    RecordingRefusal m_refusal;
    QString m_error;
};

} // namespace soquete
