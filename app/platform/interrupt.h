#pragma once

#include <QObject>

namespace soquete {

/** Emits a signal when the system asks the program to end (Ctrl-C, SIGTERM). Create only one. */
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
