#pragma once

#include <QObject>
#include <QString>

namespace soquete {

/** The lines of standard input, as they come. */
class StandardInput final : public QObject
{
    Q_OBJECT

public:
    explicit StandardInput(QObject *parent = nullptr);

signals:
    void line(const QString &text);
    void ended();

private:
    void take(const QByteArray &bytes);
    void takeEnd();

    QByteArray m_rest;
};

} // namespace soquete
