#pragma once

#include <QObject>

namespace soquete {

/** What runs in a terminal instead of a window. */
class Console : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /** Begins; finished() tells how it ended. */
    virtual void start() = 0;
    /** Ends in order, as on Ctrl-C. */
    virtual void stop() = 0;

signals:
    void finished(int exitCode);
};

} // namespace soquete
