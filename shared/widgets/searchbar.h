#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace soquete {

/** A search field with the number of matches and buttons for the next and the previous one. */
class SearchBar final : public QWidget
{
    Q_OBJECT

public:
    explicit SearchBar(QWidget *parent = nullptr);

    [[nodiscard]] QString needle() const;

    /** Shows that match @p current, from 1, of @p count is the current one; 0: none is. */
    void showHits(int current, int count);

    /** Takes the focus and selects the text. */
    void activate();

signals:
    /** The text has changed. Emitted shortly after the last key press, so that typing is fluent. */
    void needleChanged(const QString &needle);
    void nextRequested();
    void previousRequested();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();

    QLineEdit *const m_text;
    QLabel *const m_hits;
    QToolButton *const m_previous;
    QToolButton *const m_next;
    QTimer m_pause{ this };
    int m_current = 0;
    int m_count = 0;
};

} // namespace soquete
