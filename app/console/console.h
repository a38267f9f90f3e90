#pragma once

#include <QObject>

namespace soquete {

/** Runs in a terminal instead of a window. */
class Console : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /** Starts; finished() reports the end. */
    virtual void start() = 0;
    /** Stops cleanly, as on Ctrl-C. */
    virtual void stop() = 0;

signals:
    void finished(int exitCode);
};

} // namespace soquete
