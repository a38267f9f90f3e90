#pragma once

#include "shared/journal/event.h"
#include "shared/protocol/dialect.h"

#include <QFrame>

#include <optional>

class QLabel;
class QPushButton;

namespace soquete {

/** A finding as a card: what happened, why, how to mend it, and the Python lines that do so. */
class FindingCard final : public QFrame
{
    Q_OBJECT

public:
    explicit FindingCard(QWidget *parent = nullptr);

    /** Shows @p finding, a Finding event. */
    void show(const Event &finding);
    void clear();

    /** Offers the dialects that findings suggest instead of @p agreed; see adoptRequested(). */
    void setAdoptable(const std::optional<Dialect> &agreed);

    /** All that it says, as plain text. */
    [[nodiscard]] QString text() const;

signals:
    /** The user wants to go on in the dialect that @p finding suggests. */
    void adoptRequested(const soquete::Event &finding);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void copyCode() const;

    std::optional<Event> m_finding;
    std::optional<Dialect> m_agreed; ///< nothing: no other can be adopted
    QLabel *const m_title;
    QLabel *const m_what;
    QLabel *const m_why;
    QLabel *const m_fix;
    QLabel *const m_code;
    QPushButton *const m_copy;
    QPushButton *const m_adopt;
};

} // namespace soquete
