#pragma once

#include <QObject>
#include <QString>

namespace soquete {

/** Reads standard input and emits its lines as they arrive. */
class StandardInput final : public QObject
{
    Q_OBJECT

public:
    explicit StandardInput(QObject *parent = nullptr);

signals:
    void line(const QString &text);
    void ended();

private:
    void append(const QByteArray &bytes);
    void finish();

    QByteArray m_rest; ///< the start of a line
};

} // namespace soquete
