#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QCommandLinkButton>
#include <QHeaderView>
#include <QInputMethodEvent>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenuBar>
#include <QMultiMap>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include <algorithm>

/** For tests that drive windows as a person would. The main thread only. */
namespace soquete::test {

/** Settings that no other test sees, gone with this object. Before anything reads a setting. */
class OwnSettings final
{
public:
    OwnSettings()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("Soquete"));
        QCoreApplication::setApplicationName(QStringLiteral("soquete"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }

    /** Forgets what was remembered. */
    void clear() { QSettings().clear(); }

private:
    QTemporaryDir m_folder;
};

/** The widget @p name somewhere in @p window; the test must not go on without it. */
template <typename Widget>
Widget *find(const QObject *window, QLatin1StringView name)
{
    Widget *const widget = window->findChild<Widget *>(name);
    if (!widget)
        qFatal("There is no widget \"%s\".", name.latin1());
    return widget;
}

inline void click(QWidget *widget)
{
    QTest::mouseClick(widget, Qt::LeftButton);
}

inline void click(const QObject *window, QLatin1StringView name)
{
    click(find<QWidget>(window, name));
}

/** Presses @p key on @p widget, which gets the focus. */
inline void pressOn(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    widget->setFocus();
    QTest::keyClick(widget, key, modifiers);
}

/** Writes @p text over what stands in @p field. */
inline void type(QWidget *field, const QString &text)
{
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    const bool isOnKeys = QtPrivate::isAscii(text);
    if (text.isEmpty()) {
        QTest::keyClick(field, Qt::Key_Delete);
    } else if (isOnKeys) {
        QTest::keyClicks(field, text);
    } else {
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(field, &event);
    }
}

/** Adds a data row for each language of the program. */
inline void addLanguages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("Portuguese") << QStringLiteral("pt_BR");
}

/** Whether a visible label in @p window has @p text in its own. */
inline bool says(const QWidget *window, const QString &text)
{
    const QList<QLabel *> labels = window->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
        return label->isVisible() && label->text().contains(text);
    });
}

/** What stands in a cell. */
inline QString cell(const QAbstractItemView *view, int row, int column)
{
    return view->model()->index(row, column).data().toString();
}

/** What stands in a column, from top to bottom. */
inline QStringList column(const QAbstractItemView *view, int column)
{
    QStringList cells;
    for (int row = 0; row < view->model()->rowCount(); ++row)
        cells << cell(view, row, column);
    return cells;
}

/** The visible widgets of @p window that a person works with, without the parts of each. */
inline QList<QWidget *> controls(const QWidget *window)
{
    QList<QWidget *> controls;
    for (QWidget *const widget : window->findChildren<QWidget *>()) {
        const bool isPart = qobject_cast<QAbstractSpinBox *>(widget->parentWidget())
                         || qobject_cast<QComboBox *>(widget->parentWidget())
                         || qobject_cast<QAbstractScrollArea *>(widget->parentWidget());
        const bool isControl =
                qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget)
                || qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QComboBox *>(widget)
                || qobject_cast<QAbstractItemView *>(widget);
        const bool isOfAnother = widget->window() != window;
        if (isControl && !isPart && !isOfAnother && widget->isVisible())
            controls << widget;
    }
    return controls;
}

/** What a screen reader calls @p widget. */
inline QString spokenName(QWidget *widget)
{
    QAccessibleInterface *const interface = QAccessible::queryAccessibleInterface(widget);
    return interface ? interface->text(QAccessible::Name) : QString();
}

/** Whether something on @p widget says what it is for: a tool tip, or a text that is always there.
 */
inline bool teaches(const QWidget *widget)
{
    if (const auto *const button = qobject_cast<const QCommandLinkButton *>(widget))
        return !button->description().isEmpty();
    if (qobject_cast<const QTableView *>(widget)) { // its columns do
        const QAbstractItemModel *const model =
                static_cast<const QAbstractItemView *>(widget)->model();
        for (int column = 0; column < model->columnCount(); ++column) {
            if (model->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty())
                return false;
        }
        return !widget->accessibleDescription().isEmpty();
    }
    return !widget->toolTip().isEmpty();
}

/** What a person knows a widget by, for messages of tests. */
inline QByteArray describe(const QWidget *widget)
{
    return QByteArray(widget->metaObject()->className()) + ' ' + widget->objectName().toUtf8();
}

/** The controls of @p window that lack an explanation or a spoken name; empty if none does. */
inline QByteArrayList unexplained(const QWidget *window)
{
    QByteArrayList found;
    for (QWidget *const widget : controls(window)) {
        if (!teaches(widget) || spokenName(widget).isEmpty())
            found << describe(widget);
    }
    return found;
}

/** The enabled controls of @p window that are not among @p reached; empty if all are. */
inline QByteArrayList unreached(const QWidget *window, const QList<QWidget *> &reached)
{
    QByteArrayList found;
    for (const QWidget *const widget : controls(window)) {
        if (widget->isEnabled() && !reached.contains(widget))
            found << describe(widget);
    }
    return found;
}

/** The widgets that Tab reaches in @p window, in this order, each once. */
inline QList<QWidget *> tabOrder(QWidget *window)
{
    QList<QWidget *> reached;
    QWidget *widget = window->focusWidget();
    while (widget && !reached.contains(widget)) {
        reached << widget;
        QTest::keyClick(widget, Qt::Key_Tab);
        widget = window->focusWidget();
    }
    return reached;
}

/** Texts, by the keys that they claim with Alt. */
class Claims final : public QMultiMap<QString, QString>
{
public:
    void add(const QString &text)
    {
        const QKeySequence key = QKeySequence::mnemonic(text);
        if (!key.isEmpty())
            insert(key.toString(), text);
    }

    /** The text of a button, or of a label that stands for something. */
    void add(const QWidget *widget)
    {
        const auto *const label = qobject_cast<const QLabel *>(widget);
        if (const auto *const button = qobject_cast<const QAbstractButton *>(widget))
            add(button->text());
        else if (label && label->buddy())
            add(label->text());
    }
};

/** Which visible texts of @p window claim which key with Alt. */
inline QMultiMap<QString, QString> mnemonics(const QMainWindow *window)
{
    Claims claims;
    for (const QAction *const action : window->menuBar()->actions())
        claims.add(action->text());
    for (const QWidget *const widget : window->findChildren<QWidget *>()) {
        if (widget->window() == window && widget->isVisible())
            claims.add(widget);
    }
    return claims;
}

/** Which texts of @p dialog claim which key with Alt, also those that are hidden just now. */
inline QMultiMap<QString, QString> mnemonicsOfDialog(const QWidget *dialog)
{
    Claims claims;
    for (const QWidget *const widget : dialog->findChildren<QWidget *>())
        claims.add(widget);
    return claims;
}

/** The keys that more than one text claims, with those texts; empty where all is well. */
inline QString collisions(const QMultiMap<QString, QString> &claims)
{
    QStringList collisions;
    for (const QString &key : claims.uniqueKeys()) {
        if (claims.count(key) > 1)
            collisions << key + QStringLiteral(": ")
                                  + claims.values(key).join(QStringLiteral(", "));
    }
    return collisions.join(QStringLiteral("; "));
}

} // namespace soquete::test
