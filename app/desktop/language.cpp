#include "app/desktop/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr auto kSetting = "language"_L1;

} // namespace

Language::Language(QObject *parent)
    : QObject(parent)
{}

QStringList Language::names()
{
    return { u"pt_BR"_s, u"en"_s };
}

QString Language::nativeName(const QString &name)
{
    return name == "pt_BR"_L1 ? u"Português (Brasil)"_s : u"English"_s;
}

QString Language::preferred()
{
    const QString remembered = QSettings().value(kSetting).toString();
    if (isKnown(remembered))
        return remembered;
    for (const QString &wanted : QLocale::system().uiLanguages()) {
        if (wanted.startsWith("pt"_L1))
            return u"pt_BR"_s;
        if (wanted.startsWith("en"_L1) || wanted == "C"_L1)
            return u"en"_s;
    }
    return u"en"_s;
}

void Language::use(const QString &name)
{
    if (m_current == name)
        return;
    m_current = name;
    QLocale::setDefault(QLocale(name));
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_qt.load(u"qtbase_"_s + name, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(u":/i18n/soquete_%1.qm"_s.arg(name)))
        QCoreApplication::installTranslator(&m_own);
}

void Language::choose(const QString &name)
{
    QSettings().setValue(kSetting, name);
    use(name);
}

} // namespace soquete
