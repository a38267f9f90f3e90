#pragma once

#include <QObject>

namespace soquete {

/**
 * Emits a signal when the system asks the program to end (Ctrl-C, SIGTERM, SIGHUP). Create only
 * one.
 *
 * A second request ends the program at once, even if the event loop is blocked, for example because
 * nobody reads standard output. Signals that the parent ignores, as nohup does, stay ignored.
 */
class Interrupt final : public QObject
{
    Q_OBJECT

public:
    explicit Interrupt(QObject *parent = nullptr);
    ~Interrupt() override;

signals:
    void requested();
};

} // namespace soquete
