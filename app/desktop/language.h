#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTranslator>

namespace soquete {

/**
 * The language of the user interface. A change sends QEvent::LanguageChange to all widgets, which
 * retranslate themselves.
 */
class Language final : public QObject
{
    Q_OBJECT

public:
    explicit Language(QObject *parent = nullptr);

    /** The languages of the program: "pt_BR", "en". */
    [[nodiscard]] static QStringList names();
    [[nodiscard]] static bool isKnown(const QString &name) { return names().contains(name); }

    /** The name of the language @p name in that language. */
    [[nodiscard]] static QString nativeName(const QString &name);

    /** The saved language, or else the system's. */
    [[nodiscard]] static QString preferred();

    [[nodiscard]] QString current() const { return m_current; }

    /** Applies the language @p name, one of names(). */
    void use(const QString &name);

    /** Applies and saves the language @p name. */
    void choose(const QString &name);

private:
    QTranslator m_own;
    QTranslator m_qt;
    QString m_current;
};

} // namespace soquete
