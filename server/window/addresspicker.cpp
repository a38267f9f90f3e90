#include "server/window/addresspicker.h"

#include "shared/transport/unixsocket.h"
#include "shared/widgets/changes.h"

#include <QNetworkInterface>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

/** The data of the entry for a file. */
constexpr auto kFile = "file"_L1;

bool isUseful(const QHostAddress &address)
{
    return !address.isLoopback() && !address.isLinkLocal() && !address.isMulticast();
}

} // namespace

AddressPicker::AddressPicker(QWidget *parent)
    : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(9); // the address itself
    keepTranslated(this, [this] { fill(); });
}

QHostAddress AddressPicker::address() const
{
    return QHostAddress(currentData().toString());
}

bool AddressPicker::isFile() const
{
    return currentData().toString() == kFile;
}

void AddressPicker::chooseFile()
{
    setCurrentIndex(findData(QString(kFile)));
}

void AddressPicker::setAddress(const QHostAddress &address)
{
    const QString text = address.toString();
    if (findData(text) < 0)
        addItem(text, text);
    setCurrentIndex(findData(text));
}

bool AddressPicker::isExposed(const QHostAddress &address)
{
    return !address.isLoopback();
}

void AddressPicker::showPopup()
{
    fill(); // networks may have changed
    QComboBox::showPopup();
}

void AddressPicker::fill()
{
    const QHostAddress chosen = address();
    const bool wasFile = isFile();
    const QSignalBlocker blocker(this);
    clear();
    const auto add = [this](const QHostAddress &address, const QString &reach) {
        addItem(u"%1 · %2"_s.arg(address.toString(), reach), address.toString());
    };
    add(QHostAddress(QHostAddress::LocalHost), tr("this computer only"));
    for (const QNetworkInterface &interface : QNetworkInterface::allInterfaces()) {
        if (!interface.flags().testFlag(QNetworkInterface::IsUp))
            continue;
        for (const QNetworkAddressEntry &entry : interface.addressEntries()) {
            if (isUseful(entry.ip()))
                add(entry.ip(), tr("this network (%1)").arg(interface.humanReadableName()));
        }
    }
    add(QHostAddress(QHostAddress::LocalHostIPv6), tr("this computer only, IPv6"));
    add(QHostAddress(QHostAddress::AnyIPv4), tr("every network"));
    if (hasUnixSockets())
        addItem(tr("File on this computer (Unix-domain socket)"), QString(kFile));
    if (wasFile)
        chooseFile();
    else
        setAddress(chosen.isNull() ? QHostAddress(QHostAddress::LocalHost) : chosen);
}

} // namespace soquete
