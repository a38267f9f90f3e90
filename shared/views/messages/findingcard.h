#pragma once

#include "shared/journal/event.h"
#include "shared/protocol/dialect.h"

#include <QFrame>

#include <memory>
#include <optional>

namespace soquete {

namespace Ui {
class FindingCard;
}

/** A finding: what happened, why, how to fix it, and the Python lines that do so. */
class FindingCard final : public QFrame
{
    Q_OBJECT

public:
    explicit FindingCard(QWidget *parent = nullptr);
    ~FindingCard() override;

    /** Shows @p finding, a Finding event. */
    void show(const Event &finding);
    void clear();

    /** Offers the dialects that findings suggest in place of @p agreed; see adoptRequested(). */
    void setAdoptable(const std::optional<Dialect> &agreed);

    /** The whole card as plain text. */
    [[nodiscard]] QString text() const;

signals:
    /** The user wants to use the dialect that @p finding suggests. */
    void adoptRequested(const soquete::Event &finding);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    std::optional<Event> m_finding;
    std::optional<Dialect> m_agreed; ///< empty: no other dialect can be adopted
    const std::unique_ptr<Ui::FindingCard> m_ui;
};

} // namespace soquete
