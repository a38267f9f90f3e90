#pragma once

#include <QObject>

namespace soquete {

/** Turns the system's wish that the program end (Ctrl-C, SIGTERM) into a signal. One at a time. */
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
