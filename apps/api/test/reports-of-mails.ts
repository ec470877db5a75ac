/** Reports as mail servers and providers write them. */
interface Bounce {
  readonly to?: string;
  readonly recipient: string;
  readonly messageId: string;
  readonly action?: string;
  readonly status?: string;
  readonly diagnostic?: string;
  /** Only the headers come back, or the whole mail. */
  readonly part?: 'text/rfc822-headers' | 'message/rfc822';
}

/** RFC 3464. */
export const aBounce = ({
  to = 'mosty@example.org',
  recipient,
  messageId,
  action = 'failed',
  status = '5.1.1',
  diagnostic = `smtp; 550 5.1.1 <${recipient}>: Recipient address rejected:\r\n    User unknown in virtual mailbox table`,
  part = 'text/rfc822-headers',
}: Bounce): string =>
  `Return-Path: <>
Date: Sat, 21 Nov 2026 10:00:00 +0000 (UTC)
From: MAILER-DAEMON@mx.example.net (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: ${to}
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
	boundary="3F2504E04F89.1479/mx.example.net"
Message-Id: <20261121100000.3F2504E04F89@mx.example.net>

--3F2504E04F89.1479/mx.example.net
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mx.example.net.

--3F2504E04F89.1479/mx.example.net
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net
Arrival-Date: Sat, 21 Nov 2026 09:59:00 +0000 (UTC)

Final-Recipient: rfc822; ${recipient}
Action: ${action}
Status: ${status}
Diagnostic-Code: ${diagnostic}

--3F2504E04F89.1479/mx.example.net
Content-Description: Undelivered Message Headers
Content-Type: ${part}

Return-Path: <mosty@example.org>
From: Mosty <mosty@example.org>
To: ${recipient}
Subject: Witamy
Message-ID: ${messageId}

--3F2504E04F89.1479/mx.example.net--
`.replace(/\r?\n/g, '\r\n');

/** RFC 5965; providers take the recipient out. */
export const aComplaint = (messageId: string, type = 'abuse'): string =>
  `From: <abusedesk@example.com>
Date: Sat, 21 Nov 2026 12:00:00 +0000
Subject: FW: Witamy
To: <mosty@example.org>
Message-ID: <1@abuse.example.com>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report; boundary="part1_13d.2e68ed54_boundary"

--part1_13d.2e68ed54_boundary
Content-Type: text/plain; charset="US-ASCII"

This is an email abuse report.

--part1_13d.2e68ed54_boundary
Content-Type: message/feedback-report

Feedback-Type: ${type}
User-Agent: SomeGenerator/1.0
Version: 1

--part1_13d.2e68ed54_boundary
Content-Type: message/rfc822
Content-Disposition: inline

From: Mosty <mosty@example.org>
To: <redacted@example.com>
Subject: Witamy
Message-ID: ${messageId}
Content-Type: text/plain

Dzien dobry
--part1_13d.2e68ed54_boundary--
`.replace(/\r?\n/g, '\r\n');
