#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTranslator>

namespace soquete {

/**
 * The language that people see. Changing it changes every open window at once: Qt tells each of its
 * widgets, and they say their texts anew.
 */
class Language final : public QObject
{
    Q_OBJECT

public:
    explicit Language(QObject *parent = nullptr);

    /** The languages of this program: "pt_BR", "en". */
    [[nodiscard]] static QStringList names();
    [[nodiscard]] static bool isKnown(const QString &name) { return names().contains(name); }

    /** What @p name is called in its own language. */
    [[nodiscard]] static QString nativeName(const QString &name);

    /** The one that was remembered, or else the one that the system prefers. */
    [[nodiscard]] static QString preferred();

    [[nodiscard]] QString current() const { return m_current; }

    /** Changes to @p name, one of names(). */
    void use(const QString &name);

    /** Changes to @p name, and remembers it. */
    void choose(const QString &name);

private:
    QTranslator m_own;
    QTranslator m_qt;
    QString m_current;
};

} // namespace soquete
