#pragma once

#include <QComboBox>
#include <QHostAddress>

namespace soquete {

/** Chooses the address to listen on, and says of each who can reach it. */
class AddressPicker final : public QComboBox
{
    Q_OBJECT

public:
    explicit AddressPicker(QWidget *parent = nullptr);

    [[nodiscard]] QHostAddress address() const;

    /** Chooses @p address, which is added where it is not among this computer's. */
    void setAddress(const QHostAddress &address);

    /** Whether others than this computer can reach @p address. */
    [[nodiscard]] static bool isExposed(const QHostAddress &address);

    void showPopup() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
};

} // namespace soquete
