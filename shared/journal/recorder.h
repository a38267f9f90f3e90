#pragma once

#include "shared/journal/event.h"

#include <QFile>
#include <QString>

namespace soquete {

/** Writes events to a file, one JSON object a line. Not to be shared between threads. */
class Recorder final
{
public:
    /** Replaces the file @p name; false if it cannot be opened, see errorString(). */
    [[nodiscard]] bool open(const QString &name);

    /**
     * Writes @p events, unbuffered, so that another program can read them at once. On an error,
     * returns false and leaves only whole lines in the file.
     */
    [[nodiscard]] bool write(const Events &events);

    [[nodiscard]] QString errorString() const { return m_error; }

private:
    void endAfter(qint64 size);

    QFile m_file;
    QString m_error;
};

} // namespace soquete
